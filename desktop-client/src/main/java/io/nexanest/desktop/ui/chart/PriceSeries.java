package io.nexanest.desktop.ui.chart;

import io.nexanest.desktop.ui.chart.scale.MinMaxPyramid;

/** Prices by day, with the pyramids that make drawing them cheap. */
public final class PriceSeries {
  public static final PriceSeries EMPTY = new PriceSeries(
      new long[0], new double[0], new double[0], new double[0], new double[0], new double[0]);

  private final long[] days;
  private final double[] opens;
  private final double[] closes;
  private final double[] highs;
  private final double[] lows;
  private final double[] volumes;
  private final MinMaxPyramid range;
  private final MinMaxPyramid volumeRange;

  /** Opens, highs and lows are empty where only closes exist; volumes where there are none. */
  public PriceSeries(
      long[] days,
      double[] opens,
      double[] highs,
      double[] lows,
      double[] closes,
      double[] volumes) {
    this.days = days;
    this.opens = opens;
    this.highs = highs;
    this.lows = lows;
    this.closes = closes;
    this.volumes = volumes;
    boolean candles = opens.length == days.length && days.length > 0;
    range = new MinMaxPyramid(candles ? lows : closes, candles ? highs : closes);
    volumeRange = new MinMaxPyramid(volumes, volumes);
  }

  public int size() {
    return days.length;
  }

  public boolean hasCandles() {
    return opens.length == days.length && days.length > 0;
  }

  public boolean hasVolume() {
    return volumes.length == days.length && days.length > 0;
  }

  public long[] days() {
    return days;
  }

  public double[] opens() {
    return opens;
  }

  public double[] highs() {
    return highs;
  }

  public double[] lows() {
    return lows;
  }

  public double[] closes() {
    return closes;
  }

  public double[] volumes() {
    return volumes;
  }

  MinMaxPyramid range() {
    return range;
  }

  MinMaxPyramid volumeRange() {
    return volumeRange;
  }
}
