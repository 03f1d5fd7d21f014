package io.nexanest.desktop.ui.chart;

import io.nexanest.desktop.ui.chart.scale.DayTicks;
import io.nexanest.desktop.ui.chart.scale.Ticks;
import io.nexanest.desktop.ui.chart.scale.Viewport;
import io.nexanest.desktop.ui.format.Formats;
import io.nexanest.desktop.ui.format.Moments;
import io.nexanest.desktop.ui.theme.Palette;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Grid lines, labels and tags beside a plot. */
final class Axes {
  static final double RIGHT = 72;
  static final double BOTTOM = 20;

  private static final double TAG_HEIGHT = 17;
  private static final Font FONT = Font.font("Roboto", 11);

  private Axes() {}

  static void values(PlotArea plot, Formats formats) {
    values(plot, formats, Double.NaN);
  }

  /** Leaves out the label that the tag of a value will lie over. */
  static void values(PlotArea plot, Formats formats, double tagged) {
    double tag = Double.isNaN(tagged) ? -TAG_HEIGHT : tagY(plot, tagged);
    int most = Math.max(2, (int) (plot.height() / 48));
    double step = Ticks.step(plot.high() - plot.low(), most);
    int decimals = Ticks.decimals(step);
    GraphicsContext g = plot.g();
    for (double v = Math.ceil(plot.low() / step) * step; v <= plot.high(); v += step) {
      double y = Math.round(plot.y(v)) + 0.5;
      g.setStroke(plot.palette().grid());
      g.setLineWidth(1);
      g.strokeLine(plot.left(), y, plot.right(), y);
      String text = step >= 10_000 ? formats.compact(v) : formats.number(v, Math.max(decimals, 0));
      if (Math.abs(y - tag) > TAG_HEIGHT * 0.8) {
        text(g, plot.palette().muted(), text, plot.right() + 8, y);
      }
    }
  }

  static void days(PlotArea plot, long[] days, Viewport view, Moments moments) {
    GraphicsContext g = plot.g();
    int most = Math.max(2, (int) (plot.width() / 90));
    for (DayTicks.Tick tick : DayTicks.of(days, view.first(), view.end(), most, moments)) {
      double x = Math.round(plot.left() + view.x(tick.index(), plot.width())) + 0.5;
      g.setStroke(plot.palette().grid());
      g.strokeLine(x, plot.top(), x, plot.bottom());
      Palette palette = plot.palette();
      g.setFont(FONT);
      g.setTextAlign(TextAlignment.CENTER);
      g.setTextBaseline(VPos.CENTER);
      g.setFill(tick.strong() ? palette.text() : palette.muted());
      g.fillText(tick.text(), x, plot.bottom() + 11);
    }
    g.setTextAlign(TextAlignment.LEFT);
  }

  /** A coloured label on the value axis. */
  static void tag(PlotArea plot, double value, Color back, String text) {
    GraphicsContext g = plot.g();
    double y = tagY(plot, value);
    g.setFill(back);
    g.fillRoundRect(plot.right() + 2, y - TAG_HEIGHT / 2, RIGHT - 4, TAG_HEIGHT, 4, 4);
    text(g, contrast(back), text, plot.right() + 8, y);
  }

  private static double tagY(PlotArea plot, double value) {
    return Math.clamp(plot.y(value), plot.top() + 8, plot.bottom() - 8);
  }

  /** A label on the time axis. */
  static void dayTag(PlotArea plot, double x, String text) {
    GraphicsContext g = plot.g();
    double width = 78;
    double left =
        Math.clamp(x - width / 2, plot.left(), Math.max(plot.left(), plot.right() - width));
    g.setFill(plot.palette().label());
    g.fillRoundRect(left, plot.bottom() + 2, width, 17, 4, 4);
    g.setTextAlign(TextAlignment.CENTER);
    text(g, plot.palette().text(), text, left + width / 2, plot.bottom() + 11);
    g.setTextAlign(TextAlignment.LEFT);
  }

  static void text(GraphicsContext g, Color colour, String text, double x, double y) {
    g.setFont(FONT);
    g.setFill(colour);
    g.setTextBaseline(VPos.CENTER);
    g.fillText(text, x, y);
  }

  private static Color contrast(Color back) {
    double light = 0.3 * back.getRed() + 0.59 * back.getGreen() + 0.11 * back.getBlue();
    return light > 0.6 ? Color.web("#10151d") : Color.WHITE;
  }
}
