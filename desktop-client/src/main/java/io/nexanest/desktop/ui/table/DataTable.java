package io.nexanest.desktop.ui.table;

import io.nexanest.desktop.ui.feedback.EmptyState;
import io.nexanest.desktop.ui.part.Icons;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.scene.Node;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/**
 * A table of rows that are plain objects: 24 px rows, figures right, sorting by value, Ctrl+C as
 * tab-separated text, cells refreshed in place when {@link #changed} names their row.
 */
public final class DataTable<R> {
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

  private final List<Column<R>> columns;
  private final TableView<R> view = new TableView<>();
  private final ObservableList<R> rows = FXCollections.observableArrayList();
  private final CellRegistry<R> registry = new CellRegistry<>();
  private final Node whenEmpty;
  private final Node unanswered = new EmptyState(
      Icons.CLOCK, "Nothing known yet", "It is shown here once the server has answered.");

  public DataTable(String id, List<Column<R>> columns, Node whenEmpty) {
    this.columns = List.copyOf(columns);
    view.setId(id);
    view.setFixedCellSize(24);
    this.whenEmpty = whenEmpty;
    view.setPlaceholder(whenEmpty);
    view.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    view.setMinSize(0, 0);
    for (Column<R> column : columns) {
      view.getColumns().add(LiveColumn.of(column, registry));
    }
    SortedList<R> sorted = new SortedList<>(rows);
    sorted.comparatorProperty().bind(view.comparatorProperty());
    view.setItems(sorted);
    view.widthProperty().addListener((at, before, now) -> LiveColumn.fill(view));
    view.setOnKeyPressed(event -> {
      if (COPY.match(event)) {
        copy();
        event.consume();
      }
    });
  }

  public TableView<R> view() {
    return view;
  }

  /** Without an answer it does not say that there is nothing, only that nothing is known. */
  public void answered(boolean known) {
    view.setPlaceholder(known ? whenEmpty : unanswered);
  }

  /** Replaces all rows; selection and sorting stay where they can. */
  public void rows(List<R> next) {
    List<R> selected = List.copyOf(view.getSelectionModel().getSelectedItems());
    rows.setAll(next);
    selected.stream().filter(next::contains).forEach(view.getSelectionModel()::select);
  }

  public ObservableList<R> rows() {
    return rows;
  }

  /** Refreshes a row in place; direction colours the flash of one column, 0 is none. */
  public void changed(R row, String flashing, int direction, long frameNanos) {
    registry.refresh(row, flashing, direction, frameNanos);
  }

  /** Lets flashes end; called once a frame. */
  public void tick(long frameNanos) {
    registry.tick(frameNanos);
  }

  /** Calls when a row is opened, by Enter or a double click. */
  public void onOpen(Consumer<R> action) {
    view.setRowFactory(table -> OpeningRow.of(action));
    view.addEventHandler(javafx.scene.input.KeyEvent.KEY_PRESSED, event -> {
      R selected = view.getSelectionModel().getSelectedItem();
      if (event.getCode() == KeyCode.ENTER && selected != null) {
        action.accept(selected);
        event.consume();
      }
    });
  }

  public void onSelect(Consumer<R> action) {
    view.getSelectionModel().selectedItemProperty().addListener((at, before, now) -> {
      if (now != null) {
        action.accept(now);
      }
    });
  }

  /** Sorts by a column from the first. */
  public void sortBy(String columnId, boolean descending) {
    view.getColumns().stream()
        .filter(column -> columnId.equals(column.getId()))
        .findFirst()
        .ifPresent(column -> {
          column.setSortType(
              descending ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING);
          view.getSortOrder().setAll(List.of(column));
        });
  }

  /** All rows in the order shown, as comma-separated text. */
  public String csv() {
    return Delimited.csv(columns, view.getItems());
  }

  private void copy() {
    List<R> selected = view.getSelectionModel().getSelectedItems();
    ClipboardContent content = new ClipboardContent();
    content.putString(Delimited.tsv(columns, selected.isEmpty() ? view.getItems() : selected));
    Clipboard.getSystemClipboard().setContent(content);
  }
}
