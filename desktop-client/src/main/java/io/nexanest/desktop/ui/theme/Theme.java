package io.nexanest.desktop.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

/** Dark or light. */
public enum Theme {
  DARK("Dark", Palette.DARK, "dark.css"),
  LIGHT("Light", Palette.LIGHT, "light.css");

  private final String title;
  private final Palette palette;
  private final String sheet;

  Theme(String title, Palette palette, String sheet) {
    this.title = title;
    this.palette = palette;
    this.sheet = sheet;
  }

  public String title() {
    return title;
  }

  public Palette palette() {
    return palette;
  }

  public Theme other() {
    return this == DARK ? LIGHT : DARK;
  }

  String sheet() {
    return sheet;
  }

  String userAgentSheet() {
    return switch (this) {
      case DARK -> new PrimerDark().getUserAgentStylesheet();
      case LIGHT -> new PrimerLight().getUserAgentStylesheet();
    };
  }
}
