package io.nexanest.desktop.ui.chart;

import io.nexanest.desktop.ui.chart.scale.Viewport;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** Pointer and keys over a chart: crosshair, drag to pan, wheel to zoom, arrows to step. */
final class ChartMouse {
  private final ChartSurface surface;
  private final Viewport view;
  private double dragX;
  private double x = -1;
  private double y = -1;

  ChartMouse(ChartSurface surface, Viewport view) {
    this.surface = surface;
    this.view = view;
    surface.setFocusTraversable(true);
    surface.setOnMouseMoved(this::moved);
    surface.setOnMouseExited(event -> leave());
    surface.setOnMousePressed(event -> {
      dragX = event.getX();
      surface.requestFocus();
    });
    surface.setOnMouseDragged(this::dragged);
    surface.setOnScroll(this::scrolled);
    surface.setOnKeyPressed(this::key);
  }

  /** Whether the pointer is over the chart. */
  boolean inside() {
    return x >= 0;
  }

  double x() {
    return x;
  }

  double y() {
    return y;
  }

  private double width() {
    return Math.max(1, surface.getWidth() - Axes.RIGHT);
  }

  private void moved(MouseEvent event) {
    x = event.getX();
    y = event.getY();
    surface.repaint();
  }

  private void leave() {
    x = -1;
    y = -1;
    surface.repaint();
  }

  private void dragged(MouseEvent event) {
    view.pan((dragX - event.getX()) / width() * view.span());
    dragX = event.getX();
    moved(event);
  }

  private void scrolled(ScrollEvent event) {
    if (event.getDeltaY() != 0) {
      view.zoom(event.getDeltaY() > 0 ? 0.87 : 1.15, Math.clamp(event.getX() / width(), 0, 1));
      surface.repaint();
      event.consume();
    }
  }

  private void key(KeyEvent event) {
    double step = width() / view.span();
    switch (event.getCode()) {
      case LEFT -> x = Math.max(0, (x < 0 ? width() : x) - step);
      case RIGHT -> x = Math.min(width() - 1, (x < 0 ? 0 : x) + step);
      case PLUS, ADD, EQUALS -> view.zoom(0.8, 0.5);
      case MINUS, SUBTRACT -> view.zoom(1.25, 0.5);
      default -> {
        return;
      }
    }
    if (y < 0) {
      y = surface.getHeight() / 2;
    }
    surface.repaint();
    event.consume();
  }
}
