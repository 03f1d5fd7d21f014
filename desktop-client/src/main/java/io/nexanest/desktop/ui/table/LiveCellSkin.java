package io.nexanest.desktop.ui.table;

import javafx.scene.control.skin.TableCellSkin;

/** A table cell's usual skin with the layers of a live cell on it. */
final class LiveCellSkin<R> extends TableCellSkin<R, R> {
  private final LiveCell<R> cell;

  LiveCellSkin(LiveCell<R> cell) {
    super(cell);
    this.cell = cell;
  }

  // The usual skin calls this while it is made, before this one has its field. A label without text
  // is left out, because each node costs a little of every frame.
  @Override
  protected void updateChildren() {
    super.updateChildren();
    if (getSkinnable() instanceof LiveCell<?> live) {
      if (!live.labelled()) {
        getChildren().clear();
      }
      getChildren().addAll(live.layers());
    }
  }

  @Override
  protected void layoutChildren(double x, double y, double width, double height) {
    super.layoutChildren(x, y, width, height);
    cell.place();
  }

  // The width that a column takes to fit what is in it.
  @Override
  protected double computePrefWidth(
      double height, double top, double right, double bottom, double left) {
    return Math.max(
        super.computePrefWidth(height, top, right, bottom, left),
        left + cell.figureWidth() + right);
  }
}
