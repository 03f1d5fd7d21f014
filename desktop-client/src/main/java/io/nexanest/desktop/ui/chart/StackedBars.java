package io.nexanest.desktop.ui.chart;

import io.nexanest.desktop.ui.format.Formats;
import io.nexanest.desktop.ui.theme.Look;
import io.nexanest.desktop.ui.theme.Palette;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** Bars side by side, each a stack of parts; the bar under the mouse is written out. */
public final class StackedBars {
  private static final double TOP = 30;

  /** A bar may be as wide as this at most, so that a few do not look like walls. */
  private static final double WIDEST = 46;

  private final Formats formats;
  private final ChartSurface surface;
  private List<String> series = List.of();
  private List<Bar> bars = List.of();
  private double mouseX = -1;

  /**
   * One bar.
   *
   * @param parts a value for each of the series; what is below zero is not drawn
   */
  public record Bar(String label, List<Double> parts) {
    public Bar {
      parts = List.copyOf(parts);
    }

    double sum() {
      return parts.stream().mapToDouble(part -> Math.max(0, part)).sum();
    }
  }

  public StackedBars(String id, Look look, Formats formats) {
    this.formats = formats;
    surface = new ChartSurface(look, this::paint);
    surface.setId(id);
    surface.setOnMouseMoved(event -> point(event.getX()));
    surface.setOnMouseExited(event -> point(-1));
  }

  public Node node() {
    return surface;
  }

  /** Shows these bars, each with a part for each of the series. */
  public void show(List<String> newSeries, List<Bar> newBars) {
    series = List.copyOf(newSeries);
    bars = List.copyOf(newBars);
    surface.setAccessibleText(
        bars.isEmpty() ? "Bar chart without data" : bars.size() + " bars of " + series);
    surface.repaint();
  }

  private void point(double x) {
    mouseX = x;
    surface.repaint();
  }

  private void paint(GraphicsContext g, Palette palette, double width, double height) {
    if (bars.isEmpty()) {
      Axes.text(g, palette.muted(), "No income in this range", width / 2 - 60, height / 2);
      return;
    }
    double high = bars.stream().mapToDouble(Bar::sum).max().orElse(1) * 1.06;
    double body = height - Axes.BOTTOM;
    PlotArea plot =
        new PlotArea(g, palette, 0, TOP, width - Axes.RIGHT, body - TOP, 0, high > 0 ? high : 1);
    Axes.values(plot, formats, 0);
    double step = plot.width() / bars.size();
    int at = mouseX < 0 || mouseX >= plot.width() ? bars.size() - 1 : (int) (mouseX / step);
    for (int i = 0; i < bars.size(); i++) {
      bar(plot, bars.get(i), i * step, step, mouseX < 0 || i == at);
    }
    labels(plot, step, body);
    readout(g, palette, bars.get(at));
  }

  private void bar(PlotArea plot, Bar bar, double left, double step, boolean bright) {
    double wide = Math.min(WIDEST, Math.max(2, step * 0.66));
    double x = Math.round(left + (step - wide) / 2);
    double below = 0;
    for (int i = 0; i < bar.parts().size(); i++) {
      double part = Math.max(0, bar.parts().get(i));
      double bottom = plot.y(below);
      double top = plot.y(below + part);
      Color colour = colour(plot.palette(), i);
      plot.g().setFill(bright ? colour : colour.deriveColor(0, 1, 1, 0.45));
      plot.g().fillRect(x, top, wide, Math.max(0, bottom - top));
      below += part;
    }
  }

  /** As many labels as have room. */
  private void labels(PlotArea plot, double step, double body) {
    int each = Math.max(1, (int) Math.ceil(62 / step));
    for (int i = 0; i < bars.size(); i += each) {
      Axes.text(plot.g(), plot.palette().muted(), bars.get(i).label(), i * step + 4, body + 14);
    }
  }

  private void readout(GraphicsContext g, Palette palette, Bar bar) {
    Readout out = new Readout(g, palette, 10, 13);
    out.add(bar.label(), palette.muted());
    for (int i = 0; i < bar.parts().size(); i++) {
      if (bar.parts().get(i) != 0) {
        out.add(series.get(i) + " " + formats.number(bar.parts().get(i), 2), colour(palette, i));
      }
    }
  }

  private static Color colour(Palette palette, int part) {
    return palette.parts().get(part % palette.parts().size());
  }
}
