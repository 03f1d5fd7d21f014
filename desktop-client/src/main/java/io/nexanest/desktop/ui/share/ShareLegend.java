package io.nexanest.desktop.ui.share;

import io.nexanest.desktop.ui.format.Formats;
import io.nexanest.desktop.ui.part.Parts;
import io.nexanest.desktop.ui.theme.Look;
import io.nexanest.desktop.ui.theme.Theme;
import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

/** The parts of a ring by name, value and weight, in the ring's colours. */
public final class ShareLegend extends VBox {
  private final Look look;
  private final Formats formats;
  private List<Share> shown = List.of();
  // Held here, because the look only holds it weakly.
  private final ChangeListener<Theme> recolour = (at, before, now) -> show(shown);

  public ShareLegend(Look look, Formats formats) {
    this.look = look;
    this.formats = formats;
    setAlignment(Pos.CENTER_LEFT);
    setFillWidth(true);
    look.theme().addListener(new WeakChangeListener<>(recolour));
  }

  public void show(List<Share> shares) {
    shown = shares;
    getChildren().clear();
    for (Share share : shares) {
      Rectangle key = new Rectangle(9, 9, look.palette().part(share.part()));
      key.setArcWidth(3);
      key.setArcHeight(3);
      Label title = Parts.label(share.title());
      title.setMinWidth(0);
      Label value = Parts.label(share.value(), "muted");
      value.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
      Label weight = Parts.label(formats.percent(share.weight()), "strong");
      weight.setMinWidth(56);
      weight.setAlignment(Pos.CENTER_RIGHT);
      HBox row = new HBox(key, title, Parts.gap(), value, weight);
      row.getStyleClass().add("legend-row");
      getChildren().add(row);
    }
  }
}
