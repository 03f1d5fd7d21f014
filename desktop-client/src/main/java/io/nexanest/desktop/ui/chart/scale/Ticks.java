package io.nexanest.desktop.ui.chart.scale;

/** Round numbers for an axis. */
public final class Ticks {
  private Ticks() {}

  /** The step of 1, 2 or 5 times a power of ten that makes at most so many steps of a span. */
  public static double step(double span, int most) {
    if (!(span > 0) || most < 1) {
      return 1;
    }
    double rough = span / most;
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double lead = rough / power;
    return power * (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10);
  }

  /** Decimals that a label of this step needs. */
  public static int decimals(double step) {
    return Math.clamp((int) Math.ceil(-Math.log10(step) - 1e-9), 0, 8);
  }
}
