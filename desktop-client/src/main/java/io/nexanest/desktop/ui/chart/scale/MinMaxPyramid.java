package io.nexanest.desktop.ui.chart.scale;

import java.util.ArrayList;
import java.util.List;

/**
 * Least and greatest of any range of a column. Level k holds the extremes of 2^k neighbours, so a
 * range costs two steps a level whatever its length, and a chart of a million points costs what its
 * width costs. Memory is twice the column's.
 */
public final class MinMaxPyramid {
  private final List<double[]> least = new ArrayList<>();
  private final List<double[]> greatest = new ArrayList<>();
  private final int size;

  /** Over two columns of equal length, such as lows and highs; the same one twice for a line. */
  public MinMaxPyramid(double[] lows, double[] highs) {
    size = lows.length;
    double[] low = lows;
    double[] high = highs;
    least.add(low);
    greatest.add(high);
    while (low.length > 1) {
      low = halve(low, true);
      high = halve(high, false);
      least.add(low);
      greatest.add(high);
    }
  }

  public int size() {
    return size;
  }

  /** The least from a to b, b left out; not a number if there is nothing in between. */
  public double min(int a, int b) {
    double best = Double.POSITIVE_INFINITY;
    int from = Math.max(0, a);
    int to = Math.min(size, b);
    for (int level = 0; from < to; level++, from >>= 1, to >>= 1) {
      double[] column = least.get(level);
      if ((from & 1) == 1) {
        best = Math.min(best, column[from++]);
      }
      if ((to & 1) == 1) {
        best = Math.min(best, column[--to]);
      }
    }
    return best == Double.POSITIVE_INFINITY ? Double.NaN : best;
  }

  /** The greatest from a to b, b left out; not a number if there is nothing in between. */
  public double max(int a, int b) {
    double best = Double.NEGATIVE_INFINITY;
    int from = Math.max(0, a);
    int to = Math.min(size, b);
    for (int level = 0; from < to; level++, from >>= 1, to >>= 1) {
      double[] column = greatest.get(level);
      if ((from & 1) == 1) {
        best = Math.max(best, column[from++]);
      }
      if ((to & 1) == 1) {
        best = Math.max(best, column[--to]);
      }
    }
    return best == Double.NEGATIVE_INFINITY ? Double.NaN : best;
  }

  private static double[] halve(double[] column, boolean low) {
    double[] half = new double[(column.length + 1) / 2];
    for (int i = 0; i < half.length; i++) {
      double one = column[2 * i];
      double two = 2 * i + 1 < column.length ? column[2 * i + 1] : one;
      half[i] = low ? Math.min(one, two) : Math.max(one, two);
    }
    return half;
  }
}
