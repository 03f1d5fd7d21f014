package io.nexanest.desktop.ui.chart;

import io.nexanest.desktop.ui.chart.scale.ChartRange;
import io.nexanest.desktop.ui.chart.scale.Viewport;
import io.nexanest.desktop.ui.format.Formats;
import io.nexanest.desktop.ui.format.Moments;
import io.nexanest.desktop.ui.theme.Look;
import io.nexanest.desktop.ui.theme.Palette;
import java.time.LocalDate;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** Prices of one instrument: candles with volume where they exist, else a filled line. */
public final class PriceChart {
  private final Formats formats;
  private final Moments moments;
  private final Viewport view = new Viewport();
  private final ChartSurface surface;
  private final ChartMouse mouse;
  private PriceSeries series = PriceSeries.EMPTY;
  private ChartRange range = ChartRange.ONE_YEAR;
  private boolean asLine;
  private int scale = 2;

  public PriceChart(String id, Look look, Formats formats, Moments moments) {
    this.formats = formats;
    this.moments = moments;
    surface = new ChartSurface(look, this::paint);
    surface.setId(id);
    mouse = new ChartMouse(surface, view);
  }

  public Node node() {
    return surface;
  }

  /** Shows other prices with so many decimals. */
  public void show(PriceSeries next, int priceScale) {
    series = next;
    scale = Math.min(priceScale, 4);
    view.reset(series.size(), range.first(series.days()));
    surface.setAccessibleText(spoken());
    surface.repaint();
  }

  public void range(ChartRange next) {
    range = next;
    view.reset(series.size(), range.first(series.days()));
    surface.repaint();
  }

  /** Whether closes are drawn as a line even where there are candles. */
  public void asLine(boolean line) {
    asLine = line;
    surface.repaint();
  }

  private String spoken() {
    if (series.size() == 0) {
      return "Price chart without data";
    }
    int last = series.size() - 1;
    return "Price chart of "
        + series.size()
        + " days to "
        + moments.date(LocalDate.ofEpochDay(series.days()[last]))
        + ", last close "
        + formats.number(series.closes()[last], scale);
  }

  private void paint(GraphicsContext g, Palette palette, double width, double height) {
    if (series.size() == 0) {
      g.setTextBaseline(VPos.CENTER);
      Axes.text(g, palette.muted(), "No prices", width / 2 - 24, height / 2);
      return;
    }
    boolean candles = series.hasCandles() && !asLine;
    double plotWidth = width - Axes.RIGHT;
    double body = height - Axes.BOTTOM;
    double volumeHeight = series.hasVolume() ? Math.floor(body * 0.17) : 0;
    int a = view.first();
    int b = view.end();
    double low = series.range().min(a, b);
    double high = series.range().max(a, b);
    double pad = Math.max((high - low) * 0.06, Math.abs(high) * 1e-4);
    PlotArea all = new PlotArea(g, palette, 0, 0, plotWidth, body, 0, 1);
    PlotArea prices = new PlotArea(
        g, palette, 0, 26, plotWidth, body - 26 - volumeHeight - 4, low - pad, high + pad);
    Axes.days(all, series.days(), view, moments);
    Axes.values(prices, formats, series.closes()[Math.max(0, b - 1)]);
    if (series.hasVolume()) {
      CandlePainter.volume(
          new PlotArea(g, palette, 0, body - volumeHeight, plotWidth, volumeHeight, 0, 1),
          view,
          series);
    }
    if (candles) {
      CandlePainter.candles(prices, view, series);
    } else {
      LinePainter.area(prices, view, series.closes(), series.range(), palette.accent());
      LinePainter.line(prices, view, series.closes(), series.range(), palette.accent());
    }
    lastTag(prices);
    readout(prices, all);
  }

  private void lastTag(PlotArea plot) {
    int last = Math.max(0, view.end() - 1);
    double close = series.closes()[last];
    double before = last > 0 ? series.closes()[last - 1] : close;
    Color colour = plot.palette().tone(close - before);
    GraphicsContext g = plot.g();
    g.setStroke(colour.deriveColor(0, 1, 1, 0.6));
    g.setLineWidth(1);
    g.setLineDashes(3, 3);
    double y = Math.round(plot.y(close)) + 0.5;
    g.strokeLine(plot.left(), y, plot.right(), y);
    g.setLineDashes();
    Axes.tag(plot, close, colour, formats.number(close, scale));
  }

  private void readout(PlotArea prices, PlotArea all) {
    int at = mouse.inside() ? view.index(mouse.x(), prices.width()) : Math.max(0, view.end() - 1);
    Palette palette = prices.palette();
    GraphicsContext g = prices.g();
    String date = moments.date(LocalDate.ofEpochDay(series.days()[at]));
    if (mouse.inside()) {
      double x = Math.round(prices.left() + view.x(at, prices.width())) + 0.5;
      Crosshair.lines(all, x, mouse.y());
      Axes.dayTag(all, x, date);
      if (mouse.y() > prices.top() && mouse.y() < prices.bottom()) {
        Axes.tag(
            prices,
            prices.value(mouse.y()),
            palette.label(),
            formats.number(prices.value(mouse.y()), scale));
      }
    }
    Readout out = new Readout(g, palette, 10, 13);
    out.add(date, palette.muted());
    if (series.hasCandles()) {
      out.pair("O", formats.number(series.opens()[at], scale));
      out.pair("H", formats.number(series.highs()[at], scale));
      out.pair("L", formats.number(series.lows()[at], scale));
    }
    out.pair("C", formats.number(series.closes()[at], scale));
    if (at > 0) {
      double change = series.closes()[at] / series.closes()[at - 1] - 1;
      out.add(formats.signedPercent(change), palette.tone(change));
    }
    if (series.hasVolume()) {
      out.pair("Vol", formats.compact(series.volumes()[at]));
    }
  }
}
