package io.nexanest.desktop.ui.share;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a rectangle into parts by weight that are as square as may be: rows are filled along the
 * shorter side for as long as that makes their worst part squarer (Bruls, Huizing and van Wijk,
 * "Squarified Treemaps", 2000).
 */
public final class Squarify {
  /** A part's place. */
  public record Box(double x, double y, double width, double height) {}

  private final List<Box> boxes = new ArrayList<>();
  private double x;
  private double y;
  private double width;
  private double height;

  private Squarify(double width, double height) {
    this.width = width;
    this.height = height;
  }

  /** Boxes for weights that are positive and descend. */
  public static List<Box> cut(double[] weights, double width, double height) {
    Squarify work = new Squarify(width, height);
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    double scale = sum > 0 ? width * height / sum : 0;
    int from = 0;
    while (from < weights.length) {
      int to = from + 1;
      double area = weights[from] * scale;
      double worst = work.worst(weights, from, to, area, scale);
      while (to < weights.length) {
        double more = area + weights[to] * scale;
        double next = work.worst(weights, from, to + 1, more, scale);
        if (next > worst) {
          break;
        }
        area = more;
        worst = next;
        to++;
      }
      work.row(weights, from, to, area, scale);
      from = to;
    }
    return work.boxes;
  }

  private double worst(double[] weights, int from, int to, double area, double scale) {
    double side = Math.max(1e-9, Math.min(width, height));
    double depth = area / side;
    double worst = 1;
    for (int i = from; i < to; i++) {
      double length = weights[i] * scale / Math.max(1e-9, depth);
      worst = Math.max(worst, Math.max(length / depth, depth / Math.max(1e-9, length)));
    }
    return worst;
  }

  private void row(double[] weights, int from, int to, double area, double scale) {
    boolean upright = width >= height;
    double side = Math.max(1e-9, upright ? height : width);
    double depth = area / side;
    double at = 0;
    for (int i = from; i < to; i++) {
      double length = weights[i] * scale / Math.max(1e-9, depth);
      boxes.add(upright ? new Box(x, y + at, depth, length) : new Box(x + at, y, length, depth));
      at += length;
    }
    if (upright) {
      x += depth;
      width -= depth;
    } else {
      y += depth;
      height -= depth;
    }
  }
}
