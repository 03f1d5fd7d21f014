package io.nexanest.desktop.ui.chart;

import javafx.scene.canvas.GraphicsContext;

/** Two thin lines under the pointer. */
final class Crosshair {
  private Crosshair() {}

  static void lines(PlotArea plot, double x, double y) {
    GraphicsContext g = plot.g();
    g.setStroke(plot.palette().crosshair());
    g.setLineWidth(1);
    g.setLineDashes(2, 3);
    g.strokeLine(x, plot.top(), x, plot.bottom());
    if (y > plot.top() && y < plot.bottom()) {
      g.strokeLine(plot.left(), Math.round(y) + 0.5, plot.right(), Math.round(y) + 0.5);
    }
    g.setLineDashes();
  }
}
