package io.nexanest.desktop.ui.tile;

import eu.hansolo.tilesfx.Tile;
import io.nexanest.desktop.ui.format.Tone;
import io.nexanest.desktop.ui.part.Parts;
import io.nexanest.desktop.ui.theme.Look;
import io.nexanest.desktop.ui.theme.Palette;
import io.nexanest.desktop.ui.theme.Theme;
import java.util.function.BiConsumer;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/** A tile in the house's dress: our type around it, our colours in it, no animation. */
final class TileCard extends VBox {
  private final Tile tile;
  private final Look look;
  private final BiConsumer<Tile, Palette> colours;
  private final String title;
  private final Label figure = Parts.label("", "tile-figure");
  private final Label note = Parts.label("", "kpi-note");
  // Held here, because the look only holds it weakly: a closed screen must not stay in memory.
  private final ChangeListener<Theme> recolour = (at, before, now) -> dress();

  /**
   * @param at where the figure stands over the tile
   * @param colours sets what is particular to the kind of tile
   */
  TileCard(
      String id, String title, Tile tile, Pos at, Look look, BiConsumer<Tile, Palette> colours) {
    this.title = title;
    this.tile = tile;
    this.look = look;
    this.colours = colours;
    setId(id);
    getStyleClass().add("tile-card");
    setAccessibleRole(AccessibleRole.TEXT);
    tile.setAnimated(false);
    tile.setRoundedCorners(false);
    tile.setTextVisible(false);
    // Figures are written by us, as everywhere else.
    tile.setValueVisible(false);
    tile.setUnit("");
    tile.setThresholdVisible(false);
    tile.setCustomFont(Font.font("Roboto", 12));
    tile.setCustomFontEnabled(true);
    tile.setMinSize(0, 0);
    tile.setPrefSize(110, 110);
    tile.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    tile.setFocusTraversable(false);
    tile.setMouseTransparent(true);
    StackPane face = new StackPane(tile, figure);
    face.setMinSize(0, 0);
    StackPane.setAlignment(figure, at);
    VBox.setVgrow(face, Priority.ALWAYS);
    note.setMinWidth(0);
    getChildren().addAll(Parts.label(title, "kpi-label"), face, note);
    setMinSize(0, 0);
    look.theme().addListener(new WeakChangeListener<>(recolour));
    dress();
  }

  void say(String text, Tone tone, String under) {
    Parts.tone(figure, text, tone);
    note.setText(under);
    setAccessibleText(title + " " + text + ", " + under);
  }

  void dress() {
    Palette palette = look.palette();
    tile.setBackgroundColor(palette.panel());
    tile.setForegroundBaseColor(palette.text());
    tile.setForegroundColor(palette.text());
    // Some tiles show their own figure again with each value, whatever was asked for.
    tile.setValueColor(Color.TRANSPARENT);
    tile.setUnitColor(Color.TRANSPARENT);
    tile.setTitleColor(Color.TRANSPARENT);
    tile.setTextColor(Color.TRANSPARENT);
    tile.setDescriptionColor(Color.TRANSPARENT);
    tile.setTickLabelColor(palette.muted());
    tile.setTickMarkColor(palette.grid());
    tile.setBarBackgroundColor(palette.grid());
    tile.setChartGridColor(palette.grid());
    tile.setNeedleColor(palette.text());
    tile.setBorderColor(Color.TRANSPARENT);
    tile.setActiveColor(palette.accent());
    colours.accept(tile, palette);
  }
}
