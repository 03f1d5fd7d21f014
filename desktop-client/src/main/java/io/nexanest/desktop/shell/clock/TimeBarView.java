package io.nexanest.desktop.shell.clock;

import io.nexanest.desktop.gateway.clock.AsOf;
import io.nexanest.desktop.ui.Kit;
import io.nexanest.desktop.ui.feedback.Overlay;
import io.nexanest.desktop.ui.part.Icons;
import io.nexanest.desktop.ui.part.Parts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DateCell;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.converter.LocalDateStringConverter;
import org.jspecify.annotations.Nullable;

/** Both clocks in one line, with the question in words; quiet while it is now. */
public final class TimeBarView extends HBox {
  private static final DateTimeFormatter ISO = DateTimeFormatter.ISO_LOCAL_DATE;

  private final ClockViewModel model;
  private final Kit kit;
  private final Overlay overlay;
  private final DatePicker date = new DatePicker();
  private final Button known;
  private final Button today;
  private final Button now;
  private final Label words = Parts.label("", "clock-words");
  private boolean showing;

  public TimeBarView(ClockViewModel model, Kit kit, Overlay overlay) {
    this.model = model;
    this.kit = kit;
    this.overlay = overlay;
    setId("time-bar");
    getStyleClass().add("time-bar");
    today = Parts.button("clock-today", "Today", Icons.UNDO, model::backToToday);
    known = Parts.button("clock-known", "Known now", Icons.CLOCK, this::chooseMoment);
    known.setAccessibleText("As known when");
    now = Parts.button("clock-now", "Back to now   F9", Icons.UNDO, model::now);
    now.getStyleClass().add("clock-now");
    words.setId("clock-words");
    date.setId("clock-date");
    date.setAccessibleText("As of which day");
    date.setPromptText("today");
    date.setPrefWidth(128);
    date.setConverter(new LocalDateStringConverter(ISO, ISO));
    date.setDayCellFactory(picker -> new Day());
    date.valueProperty().addListener((at, before, day) -> {
      if (!showing && day != null) {
        model.date(day);
        show(model.asOf().get());
      }
    });
    getChildren()
        .addAll(
            step("clock-month-back", "A month back   Alt+Shift+PgUp", Icons.BACK_FAR, -1, true),
            step("clock-day-back", "A day back   Alt+PgUp", Icons.BACK, -1, false),
            date,
            step("clock-day-on", "A day on   Alt+PgDn", Icons.ON, 1, false),
            step("clock-month-on", "A month on   Alt+Shift+PgDn", Icons.ON_FAR, 1, true),
            today,
            known,
            words,
            now);
    model.asOf().addListener((at, before, next) -> show(next));
    model.today().addListener((at, before, next) -> show(model.asOf().get()));
    show(model.asOf().get());
  }

  /** Takes a key of the clocks; false if it is none. */
  public boolean key(KeyEvent event) {
    if (event.getCode() == KeyCode.F9) {
      model.now();
      return true;
    }
    boolean back = event.getCode() == KeyCode.PAGE_UP;
    if (!event.isAltDown() || !back && event.getCode() != KeyCode.PAGE_DOWN) {
      return false;
    }
    int by = back ? -1 : 1;
    if (event.isShiftDown()) {
      model.stepMonths(by);
    } else {
      model.stepDays(by);
    }
    return true;
  }

  /** Opens the list of moments. */
  public void chooseMoment() {
    model.listMoments();
    MomentsView card = new MomentsView(model, kit.moments(), overlay::hide);
    StackPane.setMargin(card, new javafx.geometry.Insets(84, 0, 0, 0));
    overlay.show(card, Pos.TOP_CENTER);
  }

  /** Puts the focus on the date. */
  public void chooseDate() {
    date.requestFocus();
    date.show();
  }

  private Node step(String id, String name, Icons icon, int by, boolean month) {
    return Parts.iconButton(id, name, icon, () -> {
      if (month) {
        model.stepMonths(by);
      } else {
        model.stepDays(by);
      }
    });
  }

  private void show(AsOf asOf) {
    showing = true;
    date.setValue(asOf.effectiveDate().or(model.today()::get).orElse(null));
    showing = false;
    visible(today, asOf.effectiveDate().isPresent());
    visible(now, !asOf.live());
    known.setText(asOf.knownTime()
        .map(moment -> "Known " + kit.moments().moment(moment))
        .orElse("Known now"));
    known.getStyleClass().removeAll("set");
    if (asOf.knownTime().isPresent()) {
      known.getStyleClass().add("set");
    }
    words.setText(ClockWords.of(asOf, kit.moments()) + (asOf.live() ? "" : " · not live"));
  }

  private static void visible(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  /** A day that has not come yet can't be looked at. */
  private final class Day extends DateCell {
    @Override
    public void updateItem(@Nullable LocalDate day, boolean empty) {
      super.updateItem(day, empty);
      setDisable(
          empty || day == null || model.today().get().filter(day::isAfter).isPresent());
    }
  }
}
