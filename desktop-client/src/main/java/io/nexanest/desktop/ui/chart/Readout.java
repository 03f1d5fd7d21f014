package io.nexanest.desktop.ui.chart;

import io.nexanest.desktop.ui.theme.Palette;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** A line of names and figures at the top of a chart, written from left to right. */
final class Readout {
  private static final Font FONT = Font.font("Roboto", 11.5);

  private final GraphicsContext g;
  private final Palette palette;
  private final double y;
  private final Text ruler = new Text();
  private double x;

  Readout(GraphicsContext g, Palette palette, double x, double y) {
    this.g = g;
    this.palette = palette;
    this.x = x;
    this.y = y;
    ruler.setFont(FONT);
  }

  void pair(String name, String value) {
    write(name, palette.muted(), 4);
    write(value, palette.text(), 12);
  }

  void add(String text, Color colour) {
    write(text, colour, 12);
  }

  private void write(String text, Color colour, double gap) {
    Axes.text(g, colour, text, x, y);
    ruler.setText(text);
    x += ruler.getLayoutBounds().getWidth() + gap;
  }
}
