package io.nexanest.desktop.ui.part;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The pictures of the house, by what they stand for. */
public enum Icons {
  HOME(Feather.HOME),
  HOLDINGS(Feather.BRIEFCASE),
  WATCHLIST(Feather.LIST),
  CHART(Feather.BAR_CHART_2),
  TRANSACTIONS(Feather.REPEAT),
  GAINS(Feather.DOLLAR_SIGN),
  HEALTH(Feather.ACTIVITY),
  INCOME(Feather.CALENDAR),
  TAXONOMY(Feather.PIE_CHART),
  ACTIONS(Feather.GIFT),
  IMPORT(Feather.UPLOAD),
  BOOKS(Feather.LAYERS),
  ACCOUNT(Feather.CREDIT_CARD),
  HIDE(Feather.EYE_OFF),
  SHOW(Feather.EYE),
  UNLOCK(Feather.UNLOCK),
  NEXT(Feather.ARROW_RIGHT),
  PROOF(Feather.CHECK_SQUARE),
  SETTINGS(Feather.SETTINGS),
  SEARCH(Feather.SEARCH),
  PORTFOLIO(Feather.FOLDER),
  HOUSEHOLD(Feather.USERS),
  INSTRUMENT(Feather.TRENDING_UP),
  COMMAND(Feather.TERMINAL),
  REFRESH(Feather.REFRESH_CW),
  THEME(Feather.MOON),
  CLOSE(Feather.X),
  ADD(Feather.PLUS),
  REMOVE(Feather.MINUS),
  EDIT(Feather.EDIT_2),
  WARNING(Feather.ALERT_TRIANGLE),
  ERROR(Feather.ALERT_CIRCLE),
  INFO(Feather.INFO),
  DONE(Feather.CHECK_CIRCLE),
  FAILED(Feather.X_CIRCLE),
  EXPORT(Feather.DOWNLOAD),
  FILE(Feather.FILE_TEXT),
  DOCUMENTS(Feather.ARCHIVE),
  SIGN_OUT(Feather.LOG_OUT),
  LOCK(Feather.LOCK),
  CLOCK(Feather.CLOCK),
  UP(Feather.CHEVRON_UP),
  DOWN(Feather.CHEVRON_DOWN),
  EMPTY(Feather.INBOX),
  UNDO(Feather.CORNER_UP_LEFT),
  BACK(Feather.CHEVRON_LEFT),
  BACK_FAR(Feather.CHEVRONS_LEFT),
  ON(Feather.CHEVRON_RIGHT),
  ON_FAR(Feather.CHEVRONS_RIGHT),
  BRANCH(Feather.GIT_BRANCH),
  DIFFERENCE(Feather.GIT_PULL_REQUEST);

  private final Feather glyph;

  Icons(Feather glyph) {
    this.glyph = glyph;
  }

  /** A new node that shows the picture. */
  public FontIcon node() {
    return new FontIcon(glyph);
  }
}
