package io.nexanest.desktop.ui.format;

import java.math.BigDecimal;

/** Whether a figure is good news, bad news or neither; its {@link #style()} is a class of the sheets. */
public enum Tone {
  UP("up"),
  DOWN("down"),
  FLAT("flat"),
  PLAIN(""),
  WARN("warn"),
  STALE("stale");

  private final String style;

  Tone(String style) {
    this.style = style;
  }

  public String style() {
    return style;
  }

  public static Tone of(double change) {
    return change > 0 ? UP : change < 0 ? DOWN : FLAT;
  }

  public static Tone of(BigDecimal change) {
    return of(change.signum());
  }
}
