package io.nexanest.desktop.ui.share;

import io.nexanest.desktop.ui.chart.ChartSurface;
import io.nexanest.desktop.ui.theme.Look;
import io.nexanest.desktop.ui.theme.Palette;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Parts of a whole as a ring, with the whole in its middle. */
public final class ShareRing {
  private final ChartSurface surface;
  private List<Share> shares = List.of();
  private String middle = "";
  private String under = "";

  public ShareRing(String id, Look look) {
    surface = new ChartSurface(look, this::paint);
    surface.setId(id);
  }

  public Node node() {
    return surface;
  }

  public void show(List<Share> next, String middleText, String underText) {
    shares = next;
    middle = middleText;
    under = underText;
    StringBuilder spoken = new StringBuilder("Allocation:");
    for (Share share : next) {
      spoken.append(' ').append(share.title()).append(' ');
      spoken.append(Math.round(share.weight() * 100)).append(" percent,");
    }
    surface.setAccessibleText(spoken.toString());
    surface.repaint();
  }

  private void paint(GraphicsContext g, Palette palette, double width, double height) {
    double size = Math.min(width, height) - 16;
    if (size < 40) {
      return;
    }
    double thick = Math.clamp(size * 0.11, 8, 20);
    double left = (width - size) / 2 + thick / 2;
    double top = (height - size) / 2 + thick / 2;
    double ring = size - thick;
    g.setLineWidth(thick);
    g.setLineCap(StrokeLineCap.BUTT);
    double gap = shares.size() > 1 ? 1.2 : 0;
    double at = 90;
    for (int i = 0; i < shares.size(); i++) {
      double extent = -360 * Math.max(0, shares.get(i).weight());
      g.setStroke(palette.part(shares.get(i).part()));
      double drawn = Math.min(extent + gap, -0.4);
      g.strokeArc(left, top, ring, ring, at - gap / 2, drawn, ArcType.OPEN);
      at += extent;
    }
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.CENTER);
    g.setFill(palette.text());
    g.setFont(Font.font("Roboto Medium", Math.clamp(size * 0.11, 12, 20)));
    g.fillText(middle, width / 2, height / 2 - 7);
    g.setFill(palette.muted());
    g.setFont(Font.font("Roboto", 11));
    g.fillText(under, width / 2, height / 2 + 11);
  }
}
