package io.nexanest.desktop.ui.table;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TreeTableColumn;

/** Columns of a tree. */
public final class TreeColumn {
  private TreeColumn() {}

  public static <R> TreeTableColumn<R, String> text(
      String id, String title, double width, Function<R, String> text) {
    TreeTableColumn<R, String> column = new TreeTableColumn<>(title);
    column.setId(id);
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setCellValueFactory(
        data -> new ReadOnlyStringWrapper(text.apply(data.getValue().getValue())));
    return column;
  }

  /** To the right. */
  public static <R> TreeTableColumn<R, String> figure(
      String id, String title, double width, Function<R, String> text) {
    TreeTableColumn<R, String> column = text(id, title, width, text);
    column.getStyleClass().addAll("numeric", "bold");
    return column;
  }
}
