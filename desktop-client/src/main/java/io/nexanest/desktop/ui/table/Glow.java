package io.nexanest.desktop.ui.table;

import javafx.scene.layout.Region;

/**
 * The two lights of a cell. Both are styled once and lie there unseen; to flash is to set an
 * opacity, which costs neither styles nor layout.
 */
record Glow(Region up, Region down) {
  static Glow dark() {
    return new Glow(light("glow-up"), light("glow-down"));
  }

  private static Region light(String style) {
    Region light = new Region();
    light.getStyleClass().add(style);
    light.setManaged(false);
    light.setMouseTransparent(true);
    light.setOpacity(0);
    return light;
  }

  void light(boolean rising) {
    up.setOpacity(rising ? 1 : 0);
    down.setOpacity(rising ? 0 : 1);
  }

  void out() {
    up.setOpacity(0);
    down.setOpacity(0);
  }

  /** Takes a cell's size, but for the line below it. */
  void cover(double width, double height) {
    up.resize(width, Math.max(0, height - 1));
    down.resize(width, Math.max(0, height - 1));
  }
}
