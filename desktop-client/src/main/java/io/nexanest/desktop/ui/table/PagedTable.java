package io.nexanest.desktop.ui.table;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * A table over a list that is too long to be held: it asks the list for the rows on screen alone,
 * and leaves sorting to whoever has the rows. It looks and is used as {@link DataTable}.
 */
public final class PagedTable<R> {
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
  private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");
  private static final int MOST_COPIED = 1000;

  private final List<Column<R>> columns;
  private final TableView<R> view = new TableView<>();
  private final CellRegistry<R> registry = new CellRegistry<>();
  private final Predicate<R> heading;
  private Consumer<R> onOpen = row -> {};

  /** A table of which some rows are headings. */
  public PagedTable(String id, List<Column<R>> columns, Node whenEmpty, Predicate<R> heading) {
    this.columns = List.copyOf(columns);
    this.heading = heading;
    view.setId(id);
    view.setFixedCellSize(24);
    view.setPlaceholder(whenEmpty);
    view.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    view.setMinSize(0, 0);
    columns.forEach(column -> view.getColumns().add(LiveColumn.of(column, registry)));
    view.widthProperty().addListener((at, before, now) -> LiveColumn.fill(view));
    view.setRowFactory(table -> new Row());
    view.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      if (COPY.match(event)) {
        copy();
        event.consume();
      }
    });
  }

  public TableView<R> view() {
    return view;
  }

  /** Shows a list; of all that changes only its size is looked at. */
  public void rows(ObservableList<R> list) {
    view.setItems(list);
  }

  /** Changes the list and keeps the place of the chosen row. */
  public void keeping(Runnable change) {
    int at = view.getSelectionModel().getSelectedIndex();
    change.run();
    if (at >= 0 && view.getItems().size() > at) {
      view.getSelectionModel().clearAndSelect(at);
      view.getFocusModel().focus(at);
    }
  }

  /** Refreshes a row in place. */
  public void changed(R row) {
    registry.refresh(row, "", 0, 0);
  }

  /** Refreshes all rows on screen. */
  public void changed() {
    registry.rows().forEach(this::changed);
  }

  /** The rows chosen, in their order; of very many the first. */
  public List<R> chosen() {
    return view.getSelectionModel().getSelectedIndices().stream()
        .limit(MOST_COPIED)
        .filter(at -> at >= 0 && at < view.getItems().size())
        .map(view.getItems()::get)
        .toList();
  }

  /** The row chosen last. */
  public Optional<R> current() {
    int at = view.getSelectionModel().getSelectedIndex();
    return at < 0 || at >= view.getItems().size()
        ? Optional.empty()
        : Optional.of(view.getItems().get(at));
  }

  /** Hears, as "amount desc, type", by which columns the rows are to be in order. */
  public void onSort(Consumer<String> action) {
    view.setSortPolicy(table -> {
      action.accept(table.getSortOrder().stream()
          .map(column -> column.getId()
              + (column.getSortType() == TableColumn.SortType.DESCENDING ? " desc" : ""))
          .collect(Collectors.joining(", ")));
      return true;
    });
  }

  /** Calls when a row is opened by a double click. */
  public void onOpen(Consumer<R> action) {
    onOpen = action;
  }

  /** Calls when another row is chosen. */
  public void onChoose(Runnable action) {
    view.getSelectionModel().selectedIndexProperty().addListener((at, before, now) -> action.run());
  }

  /** Rows that are at hand as comma-separated text. */
  public String csv(List<R> rows) {
    return Delimited.csv(columns, rows);
  }

  private void copy() {
    ClipboardContent content = new ClipboardContent();
    content.putString(Delimited.tsv(columns, chosen()));
    Clipboard.getSystemClipboard().setContent(content);
  }

  private final class Row extends TableRow<R> {
    Row() {
      setOnMouseClicked(event -> {
        if (event.getClickCount() == 2 && !isEmpty()) {
          onOpen.accept(getItem());
        }
      });
    }

    @Override
    protected void updateItem(@Nullable R row, boolean empty) {
      super.updateItem(row, empty);
      pseudoClassStateChanged(HEADING, !empty && row != null && heading.test(row));
    }
  }
}
