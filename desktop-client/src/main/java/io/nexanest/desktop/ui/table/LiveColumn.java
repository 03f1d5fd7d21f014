package io.nexanest.desktop.ui.table;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** Columns of a table whose cells show their row and refresh in place. */
final class LiveColumn {
  private LiveColumn() {}

  static <R> TableColumn<R, R> of(Column<R> column, CellRegistry<R> registry) {
    TableColumn<R, R> made = new TableColumn<>(column.title());
    made.setId(column.id());
    made.setPrefWidth(column.width());
    made.setMinWidth(36);
    made.getStyleClass().addAll(column.styles());
    if (column.styles().contains("grow")) {
      made.setMinWidth(column.width());
    }
    made.setComparator(column.order());
    made.setCellValueFactory(data -> new ReadOnlyObjectWrapper<>(data.getValue()));
    made.setCellFactory(at -> new LiveCell<>(column, registry));
    return made;
  }

  /** Gives the first column styled "grow" the width that the others leave. */
  static <R> void fill(TableView<R> view) {
    double others = 14;
    for (TableColumn<R, ?> column : view.getColumns()) {
      boolean counts = column.isVisible() && !column.getStyleClass().contains("grow");
      others += counts ? column.getWidth() : 0;
    }
    double rest = view.getWidth() - others;
    view.getColumns().stream()
        .filter(column -> column.getStyleClass().contains("grow"))
        .findFirst()
        .ifPresent(column -> column.setPrefWidth(Math.max(column.getMinWidth(), rest)));
  }
}
