package io.nexanest.desktop.ui.share;

import io.nexanest.desktop.ui.chart.ChartSurface;
import io.nexanest.desktop.ui.format.Formats;
import io.nexanest.desktop.ui.theme.Look;
import io.nexanest.desktop.ui.theme.Palette;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Parts as areas, coloured by how they changed; a click opens one. */
public final class Treemap {
  /** One part. Change is a ratio; 3 % and more is full colour. */
  public record Part(String key, String title, String detail, double weight, double change) {}

  private static final double FULL = 0.03;

  private final Formats formats;
  private final ChartSurface surface;
  private final Tooltip tip = new Tooltip();
  private List<Part> parts = List.of();
  private List<Squarify.Box> boxes = List.of();
  private Consumer<String> open = key -> {};
  private int hover = -1;

  public Treemap(String id, Look look, Formats formats) {
    this.formats = formats;
    surface = new ChartSurface(look, this::paint);
    surface.setId(id);
    surface.setOnMouseMoved(this::moved);
    surface.setOnMouseExited(event -> hover(-1));
    surface.setOnMouseClicked(event -> clicked());
    Tooltip.install(surface, tip);
  }

  public Node node() {
    return surface;
  }

  public void onOpen(Consumer<String> action) {
    open = action;
  }

  /** Shows parts, the greatest first; those without weight are left out. */
  public void show(List<Part> next) {
    parts = next.stream().filter(part -> part.weight() > 0).toList();
    surface.setAccessibleText("Map of " + parts.size() + " holdings by weight");
    surface.repaint();
  }

  private void paint(GraphicsContext g, Palette palette, double width, double height) {
    double[] weights = parts.stream().mapToDouble(Part::weight).toArray();
    boxes = Squarify.cut(weights, width, height);
    for (int i = 0; i < boxes.size(); i++) {
      paint(g, palette, parts.get(i), boxes.get(i), i == hover);
    }
  }

  private void paint(
      GraphicsContext g, Palette palette, Part part, Squarify.Box box, boolean hovered) {
    double left = Math.round(box.x()) + 0.5;
    double top = Math.round(box.y()) + 0.5;
    double width = Math.round(box.x() + box.width()) - Math.round(box.x()) - 1.0;
    double height = Math.round(box.y() + box.height()) - Math.round(box.y()) - 1.0;
    if (width < 2 || height < 2) {
      return;
    }
    Color fill = colour(palette, part.change());
    g.setFill(hovered ? fill.interpolate(palette.text(), 0.14) : fill);
    g.fillRect(left, top, width, height);
    double size = Math.clamp(Math.min(width / 4.2, height / 2.7), 0, 19);
    if (size < 8 || width < 26) {
      return;
    }
    boolean two = height > size * 2.5 && width > 38;
    g.save();
    g.beginPath();
    g.rect(left, top, width, height);
    g.clip();
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.CENTER);
    g.setFill(ink(palette));
    g.setFont(Font.font("Roboto Medium", size));
    double middle = top + height / 2;
    g.fillText(part.title(), left + width / 2, two ? middle - size * 0.5 : middle);
    if (two) {
      g.setFont(Font.font("Roboto", Math.max(9, size * 0.72)));
      g.fillText(formats.signedPercent(part.change()), left + width / 2, middle + size * 0.62);
    }
    g.restore();
  }

  private static Color ink(Palette palette) {
    return palette.panel().getBrightness() < 0.5 ? Color.WHITE : Color.web("#17202b");
  }

  private static Color colour(Palette palette, double change) {
    boolean dark = palette.panel().getBrightness() < 0.5;
    Color rest = dark ? Color.web("#2a3340") : Color.web("#dde3ea");
    double share = Double.isFinite(change) ? Math.min(1, Math.abs(change) / FULL) : 0;
    Color end = palette.tone(change);
    return rest.interpolate(end, share == 0 ? 0 : 0.18 + share * (dark ? 0.58 : 0.52));
  }

  private void moved(MouseEvent event) {
    int at = -1;
    for (int i = 0; i < boxes.size(); i++) {
      Squarify.Box box = boxes.get(i);
      if (event.getX() >= box.x()
          && event.getX() < box.x() + box.width()
          && event.getY() >= box.y()
          && event.getY() < box.y() + box.height()) {
        at = i;
      }
    }
    hover(at);
  }

  private void hover(int at) {
    if (hover != at) {
      hover = at;
      if (at >= 0 && at < parts.size()) {
        tip.setText(parts.get(at).detail());
      }
      surface.repaint();
    }
  }

  private void clicked() {
    if (hover >= 0 && hover < parts.size()) {
      open.accept(parts.get(hover).key());
    }
  }
}
