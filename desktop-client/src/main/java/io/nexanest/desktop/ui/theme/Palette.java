package io.nexanest.desktop.ui.theme;

import java.util.List;
import javafx.scene.paint.Color;

/**
 * Colours for what is painted on canvas, where style sheets do not reach; the same values as in the
 * sheets.
 */
public record Palette(
    Color panel,
    Color grid,
    Color text,
    Color muted,
    Color accent,
    Color up,
    Color down,
    Color warn,
    Color crosshair,
    Color label,
    List<Color> parts) {

  static final Palette DARK = new Palette(
      Color.web("#0b1017"),
      Color.web("#19212d"),
      Color.web("#d3dae6"),
      Color.web("#8693a6"),
      Color.web("#5b9dff"),
      Color.web("#2ebd85"),
      Color.web("#f0525f"),
      Color.web("#e2b03f"),
      Color.web("#5d697b"),
      Color.web("#1b2636"),
      List.of(
          Color.web("#4f8ff0"),
          Color.web("#35b6a4"),
          Color.web("#d9a441"),
          Color.web("#9b7ae0"),
          Color.web("#d76d8b"),
          Color.web("#6fae4e"),
          Color.web("#d0804a"),
          Color.web("#5fa8c8"),
          Color.web("#8b93a3"),
          Color.web("#b0a060")));

  static final Palette LIGHT = new Palette(
      Color.web("#ffffff"),
      Color.web("#e6ebf1"),
      Color.web("#1b2430"),
      Color.web("#5a6778"),
      Color.web("#1a5fd0"),
      Color.web("#0a7f54"),
      Color.web("#c8283a"),
      Color.web("#b47a00"),
      Color.web("#8491a2"),
      Color.web("#e6ecf4"),
      List.of(
          Color.web("#2f74de"),
          Color.web("#1d9484"),
          Color.web("#c08a1e"),
          Color.web("#7c58c8"),
          Color.web("#c04f70"),
          Color.web("#558f36"),
          Color.web("#b9672f"),
          Color.web("#3e8bad"),
          Color.web("#6f7888"),
          Color.web("#8e8040")));

  /** The colour of the i-th part of a whole. */
  public Color part(int i) {
    return parts.get(Math.floorMod(i, parts.size()));
  }

  /** Up, down or muted, by sign. */
  public Color tone(double change) {
    return change > 0 ? up : change < 0 ? down : muted;
  }
}
