package io.nexanest.desktop.gateway.market;

/**
 * Daily bars in columns of equal length; open, high and low are empty where only closes exist,
 * volume where there is none.
 *
 * @param days days since 1970-01-01, ascending
 */
public record Bars(
    String instrument,
    int priceScale,
    long[] days,
    double[] opens,
    double[] highs,
    double[] lows,
    double[] closes,
    double[] volumes,
    String source) {
  public static final Bars EMPTY = new Bars(
      "",
      2,
      new long[0],
      new double[0],
      new double[0],
      new double[0],
      new double[0],
      new double[0],
      "");
}
