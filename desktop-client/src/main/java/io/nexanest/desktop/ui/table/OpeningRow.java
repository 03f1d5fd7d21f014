package io.nexanest.desktop.ui.table;

import java.util.function.Consumer;
import javafx.scene.control.TableRow;

/** A row that a double click opens. */
final class OpeningRow {
  private OpeningRow() {}

  static <R> TableRow<R> of(Consumer<R> action) {
    TableRow<R> row = new TableRow<>();
    row.setOnMouseClicked(event -> {
      if (event.getClickCount() == 2 && !row.isEmpty()) {
        action.accept(row.getItem());
      }
    });
    return row;
  }
}
