package io.nexanest.desktop.ui.chart;

import io.nexanest.desktop.ui.chart.scale.Viewport;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** Candles and volume; candles that would be thinner than a pixel become one bar of several days. */
final class CandlePainter {
  private CandlePainter() {}

  static void candles(PlotArea plot, Viewport view, PriceSeries series) {
    GraphicsContext g = plot.g();
    int group = group(plot, view);
    double slot = plot.width() / view.span() * group;
    double body = Math.max(1, Math.floor(slot * 0.68));
    g.setLineWidth(1);
    for (int i = align(view.first(), group); i < view.end(); i += group) {
      int end = Math.min(series.size(), i + group);
      double open = series.opens()[i];
      double close = series.closes()[end - 1];
      double x = Math.round(plot.left() + view.x(i, plot.width()) + slot * (group - 1) / group / 2);
      Color colour = close >= open ? plot.palette().up() : plot.palette().down();
      g.setStroke(colour);
      g.setFill(colour);
      g.strokeLine(
          x + 0.5,
          plot.y(series.range().max(i, end)),
          x + 0.5,
          plot.y(series.range().min(i, end)));
      double top = Math.round(plot.y(Math.max(open, close)));
      double height = Math.max(1, Math.round(plot.y(Math.min(open, close))) - top);
      g.fillRect(x - Math.floor(body / 2) + (body > 1 ? 0.0 : 0), top, body, height);
    }
  }

  static void volume(PlotArea plot, Viewport view, PriceSeries series) {
    GraphicsContext g = plot.g();
    int group = group(plot, view);
    double slot = plot.width() / view.span() * group;
    double body = Math.max(1, Math.floor(slot * 0.68));
    double most = series.volumeRange().max(view.first(), view.end());
    PlotArea scaled = plot.span(0, most > 0 ? most : 1);
    for (int i = align(view.first(), group); i < view.end(); i += group) {
      int end = Math.min(series.size(), i + group);
      boolean up = !series.hasCandles()
          ? i == 0 || series.closes()[i] >= series.closes()[i - 1]
          : series.closes()[end - 1] >= series.opens()[i];
      Color colour = up ? plot.palette().up() : plot.palette().down();
      g.setFill(colour.deriveColor(0, 1, 1, 0.42));
      double x = Math.round(plot.left() + view.x(i, plot.width()) + slot * (group - 1) / group / 2);
      double top = Math.round(scaled.y(series.volumeRange().max(i, end)));
      g.fillRect(x - Math.floor(body / 2), top, body, plot.bottom() - top);
    }
  }

  /** Days for each candle, so that one has at least three pixels. */
  static int group(PlotArea plot, Viewport view) {
    return Math.max(1, (int) Math.ceil(3 * view.span() / Math.max(1, plot.width())));
  }

  // Groups start at multiples, so that panning does not regroup.
  private static int align(int first, int group) {
    return first - Math.floorMod(first, group);
  }
}
