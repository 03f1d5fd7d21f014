package io.nexanest.desktop.ui.chart;

import io.nexanest.desktop.ui.chart.scale.ChartRange;
import io.nexanest.desktop.ui.chart.scale.MinMaxPyramid;
import io.nexanest.desktop.ui.chart.scale.Viewport;
import io.nexanest.desktop.ui.format.Formats;
import io.nexanest.desktop.ui.format.Moments;
import io.nexanest.desktop.ui.theme.Look;
import io.nexanest.desktop.ui.theme.Palette;
import java.time.LocalDate;
import javafx.scene.Node;
import javafx.scene.canvas.GraphicsContext;

/** Two lines over time: what it is worth, filled, and what was paid in, as steps. */
public final class ValueChart {
  private static final long[] NO_DAYS = {};
  private static final double[] NO_VALUES = {};

  private final Formats formats;
  private final Moments moments;
  private final Viewport view = new Viewport();
  private final ChartSurface surface;
  private final ChartMouse mouse;
  private long[] days = NO_DAYS;
  private double[] values = NO_VALUES;
  private double[] deposits = NO_VALUES;
  private MinMaxPyramid valueRange = new MinMaxPyramid(NO_VALUES, NO_VALUES);
  private MinMaxPyramid depositRange = valueRange;
  private ChartRange range = ChartRange.ALL;
  private int decimals = 2;

  public ValueChart(String id, Look look, Formats formats, Moments moments) {
    this.formats = formats;
    this.moments = moments;
    surface = new ChartSurface(look, this::paint);
    surface.setId(id);
    mouse = new ChartMouse(surface, view);
  }

  public Node node() {
    return surface;
  }

  /** Shows columns of equal length, written with so many decimals. */
  public void show(long[] newDays, double[] newValues, double[] newDeposits, int newDecimals) {
    days = newDays;
    values = newValues;
    deposits = newDeposits;
    decimals = newDecimals;
    valueRange = new MinMaxPyramid(values, values);
    depositRange = new MinMaxPyramid(deposits, deposits);
    range(range);
    surface.setAccessibleText(
        days.length == 0
            ? "Value chart without data"
            : "Value and net deposits over " + days.length + " sessions");
  }

  public void range(ChartRange next) {
    range = next;
    view.reset(days.length, range.first(days));
    surface.repaint();
  }

  private void paint(GraphicsContext g, Palette palette, double width, double height) {
    if (days.length == 0) {
      Axes.text(g, palette.muted(), "No history yet", width / 2 - 36, height / 2);
      return;
    }
    int a = view.first();
    int b = view.end();
    double low = Math.min(valueRange.min(a, b), depositRange.min(a, b));
    double high = Math.max(valueRange.max(a, b), depositRange.max(a, b));
    double pad = Math.max((high - low) * 0.06, Math.abs(high) * 1e-4);
    double body = height - Axes.BOTTOM;
    PlotArea all = new PlotArea(g, palette, 0, 0, width - Axes.RIGHT, body, 0, 1);
    PlotArea plot = new PlotArea(
        g, palette, 0, 26, width - Axes.RIGHT, body - 26, Math.max(0, low - pad), high + pad);
    Axes.days(all, days, view, moments);
    Axes.values(plot, formats, values[b - 1]);
    LinePainter.area(plot, view, values, valueRange, palette.accent());
    g.setLineDashes(4, 3);
    LinePainter.line(plot, view, deposits, depositRange, palette.warn());
    g.setLineDashes();
    LinePainter.line(plot, view, values, valueRange, palette.accent());
    Axes.tag(plot, values[b - 1], palette.accent(), formats.compact(values[b - 1]));
    readout(plot, all);
  }

  private void readout(PlotArea plot, PlotArea all) {
    int at = mouse.inside() ? view.index(mouse.x(), plot.width()) : Math.max(0, view.end() - 1);
    String date = moments.date(LocalDate.ofEpochDay(days[at]));
    if (mouse.inside()) {
      double x = Math.round(plot.left() + view.x(at, plot.width())) + 0.5;
      Crosshair.lines(all, x, mouse.y());
      Axes.dayTag(all, x, date);
    }
    Palette palette = plot.palette();
    Readout out = new Readout(plot.g(), palette, 10, 13);
    out.add(date, palette.muted());
    out.add("Value " + formats.number(values[at], decimals), palette.accent());
    out.add("Net deposits " + formats.number(deposits[at], decimals), palette.warn());
  }
}
