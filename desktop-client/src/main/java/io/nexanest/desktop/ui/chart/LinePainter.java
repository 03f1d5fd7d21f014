package io.nexanest.desktop.ui.chart;

import io.nexanest.desktop.ui.chart.scale.MinMaxPyramid;
import io.nexanest.desktop.ui.chart.scale.Viewport;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Stop;

/**
 * A line, filled below if wanted. With more points than pixels each column of pixels is drawn from
 * its least to its greatest value, which no eye tells from drawing all of them.
 */
final class LinePainter {
  private LinePainter() {}

  static void line(
      PlotArea plot, Viewport view, double[] values, MinMaxPyramid range, Color colour) {
    GraphicsContext g = plot.g();
    g.setStroke(colour);
    g.setLineWidth(1.4);
    int from = view.first();
    int to = Math.min(values.length, view.end());
    g.beginPath();
    if (to - from <= plot.width() * 2) {
      for (int i = from; i < to; i++) {
        point(g, i == from, plot.left() + view.x(i, plot.width()), plot.y(values[i]));
      }
    } else {
      columns(plot, from, to, range);
    }
    g.stroke();
  }

  static void area(
      PlotArea plot, Viewport view, double[] values, MinMaxPyramid range, Color colour) {
    GraphicsContext g = plot.g();
    int from = view.first();
    int to = Math.min(values.length, view.end());
    if (to - from < 2) {
      return;
    }
    g.setFill(fade(plot, colour));
    g.beginPath();
    g.moveTo(plot.left() + view.x(from, plot.width()), plot.bottom());
    int stride = Math.max(1, (int) ((to - from) / (plot.width() * 2)));
    for (int i = from; i < to; i += stride) {
      double value = stride == 1 ? values[i] : range.max(i, Math.min(to, i + stride));
      g.lineTo(plot.left() + view.x(i, plot.width()), plot.y(value));
    }
    g.lineTo(plot.left() + view.x(to - 1, plot.width()), plot.bottom());
    g.closePath();
    g.fill();
  }

  private static LinearGradient fade(PlotArea plot, Color colour) {
    return new LinearGradient(
        0,
        plot.top(),
        0,
        plot.bottom(),
        false,
        CycleMethod.NO_CYCLE,
        new Stop(0, colour.deriveColor(0, 1, 1, 0.26)),
        new Stop(1, colour.deriveColor(0, 1, 1, 0.02)));
  }

  private static void columns(PlotArea plot, int from, int to, MinMaxPyramid range) {
    GraphicsContext g = plot.g();
    int pixels = (int) plot.width();
    long count = to - from;
    for (int x = 0; x < pixels; x++) {
      int a = from + (int) (x * count / pixels);
      int b = Math.max(a + 1, from + (int) ((x + 1) * count / pixels));
      point(g, x == 0, plot.left() + x + 0.5, plot.y(range.min(a, b)));
      point(g, false, plot.left() + x + 0.5, plot.y(range.max(a, b)));
    }
  }

  private static void point(GraphicsContext g, boolean first, double x, double y) {
    if (first) {
      g.moveTo(x, y);
    } else {
      g.lineTo(x, y);
    }
  }
}
