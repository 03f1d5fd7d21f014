package io.nexanest.desktop.ui.tile;

import eu.hansolo.tilesfx.Tile;
import eu.hansolo.tilesfx.TileBuilder;
import io.nexanest.desktop.ui.format.Tone;
import io.nexanest.desktop.ui.theme.Look;
import javafx.geometry.Pos;
import javafx.scene.Node;

/** How large a change is, as a half ring in the colour of its direction. */
public final class Dial {
  private final Tile tile;
  private final TileCard card;
  private double change;

  /**
   * @param most the change, in percent, at which the half ring is full
   */
  public Dial(String id, String title, int most, Look look) {
    tile = TileBuilder.create()
        .skinType(Tile.SkinType.BAR_GAUGE)
        .minValue(0)
        .maxValue(most)
        .tickLabelDecimals(0)
        .build();
    card = new TileCard(
        id,
        title,
        tile,
        Pos.TOP_LEFT,
        look,
        (part, palette) -> part.setBarColor(palette.tone(change)));
  }

  public Node node() {
    return card;
  }

  /** Shows a change, as a ratio, by its text, with a note below. */
  public void show(double ratio, String text, String note) {
    change = ratio;
    tile.setValue(Math.min(Math.abs(ratio) * 100, tile.getMaxValue()));
    card.dress();
    card.say(text, Tone.of(ratio), note);
  }
}
