package io.nexanest.desktop.ui.tile;

import eu.hansolo.tilesfx.Tile;
import eu.hansolo.tilesfx.TileBuilder;
import io.nexanest.desktop.ui.format.Tone;
import io.nexanest.desktop.ui.theme.Look;
import javafx.geometry.Pos;
import javafx.scene.Node;

/** A share of a whole, from nothing to all of it, as a ring around its figure. */
public final class Ring {
  private final Tile tile = TileBuilder.create()
      .skinType(Tile.SkinType.CIRCULAR_PROGRESS_NUMBER)
      .minValue(0)
      .maxValue(1)
      .build();
  private final TileCard card;

  public Ring(String id, String title, Look look) {
    card = new TileCard(
        id, title, tile, Pos.CENTER, look, (part, palette) -> part.setBarColor(palette.accent()));
  }

  public Node node() {
    return card;
  }

  /** Shows a share, 0 to 1, by its text, with a note below. */
  public void show(double share, String text, String note) {
    tile.setValue(Math.clamp(share, 0, 1));
    card.say(text, Tone.PLAIN, note);
  }
}
