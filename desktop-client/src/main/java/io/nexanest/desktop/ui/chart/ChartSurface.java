package io.nexanest.desktop.ui.chart;

import io.nexanest.desktop.ui.theme.Look;
import io.nexanest.desktop.ui.theme.Palette;
import io.nexanest.desktop.ui.theme.Theme;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;

/**
 * A canvas that fills its place and is painted at most once a frame, in the layout pass, when its
 * size, its theme or its content has changed.
 */
public final class ChartSurface extends Region {
  /** Paints all of a surface. */
  @FunctionalInterface
  public interface Painter {
    void paint(GraphicsContext g, Palette palette, double width, double height);
  }

  private final Canvas canvas = new Canvas();
  private final Look look;
  private final Painter painter;
  // Held here, because the look only holds it weakly: a closed chart must not stay in memory.
  private final ChangeListener<Theme> repaint = (at, before, now) -> repaint();

  public ChartSurface(Look look, Painter painter) {
    this.look = look;
    this.painter = painter;
    canvas.setManaged(false);
    getChildren().add(canvas);
    setMinSize(0, 0);
    look.theme().addListener(new WeakChangeListener<>(repaint));
  }

  /** Asks to be painted in the next frame. */
  public void repaint() {
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double width = Math.floor(getWidth());
    double height = Math.floor(getHeight());
    if (width < 1 || height < 1) {
      return;
    }
    if (canvas.getWidth() != width || canvas.getHeight() != height) {
      canvas.setWidth(width);
      canvas.setHeight(height);
    }
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, width, height);
    painter.paint(g, look.palette(), width, height);
  }
}
