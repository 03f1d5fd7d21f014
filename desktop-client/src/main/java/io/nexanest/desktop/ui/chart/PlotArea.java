package io.nexanest.desktop.ui.chart;

import io.nexanest.desktop.ui.theme.Palette;
import javafx.scene.canvas.GraphicsContext;

/**
 * Where a painter paints: a box of the canvas with a value axis.
 *
 * @param low the value at the lower edge
 * @param high the value at the upper edge
 */
public record PlotArea(
    GraphicsContext g,
    Palette palette,
    double left,
    double top,
    double width,
    double height,
    double low,
    double high) {

  /** The place of a value from the canvas's top. */
  public double y(double value) {
    return top + (high - value) / Math.max(1e-12, high - low) * height;
  }

  public double value(double y) {
    return high - (y - top) / Math.max(1, height) * (high - low);
  }

  public double bottom() {
    return top + height;
  }

  public double right() {
    return left + width;
  }

  /** The same place with another span of values. */
  public PlotArea span(double newLow, double newHigh) {
    return new PlotArea(g, palette, left, top, width, height, newLow, newHigh);
  }
}
