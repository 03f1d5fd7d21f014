package io.nexanest.desktop.books;

import io.nexanest.desktop.ui.part.Icons;
import io.nexanest.desktop.ui.table.TreeColumn;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableCell;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;

/** Households with their portfolios with their accounts. */
final class BookTreeView {
  private final TreeTableView<BookLine> tree = new TreeTableView<>();
  private final Consumer<String> chosen;
  private boolean arranging;

  BookTreeView(Consumer<String> chosen, Node whenEmpty) {
    this.chosen = chosen;
    tree.setId("books");
    tree.setFixedCellSize(24);
    tree.setShowRoot(false);
    tree.setPlaceholder(whenEmpty);
    tree.setColumnResizePolicy(TreeTableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    tree.getColumns().add(title());
    tree.getColumns().add(column("currency", "Currency", 74, BookLine::currency));
    tree.getColumns().add(column("institution", "Institution", 170, BookLine::institution));
    tree.getColumns().add(column("holds", "Holds", 150, BookLine::holds));
    tree.getColumns().add(column("lots", "Lots are sold", 110, BookLine::lots));
    tree.getColumns().add(column("state", "State", 76, BookLine::state));
    tree.getSelectionModel().selectedItemProperty().addListener((at, before, now) -> {
      if (now != null && !arranging) {
        chosen.accept(now.getValue().name());
      }
    });
  }

  TreeTableView<BookLine> node() {
    return tree;
  }

  /** The name of the line chosen, or empty. */
  String chosen() {
    TreeItem<BookLine> item = tree.getSelectionModel().getSelectedItem();
    return item == null ? "" : item.getValue().name();
  }

  void show(BookLine root) {
    String before = chosen();
    arranging = true;
    tree.setRoot(item(root));
    arranging = false;
    select(before);
  }

  /** Chooses the first line of that name, without opening it again. */
  void select(String name) {
    if (tree.getRoot() != null && !name.isEmpty() && !name.equals(chosen())) {
      arranging = true;
      find(tree.getRoot(), name);
      arranging = false;
    }
  }

  private boolean find(TreeItem<BookLine> at, String name) {
    if (at.getValue().name().equals(name)) {
      tree.getSelectionModel().select(at);
      return true;
    }
    return at.getChildren().stream().anyMatch(below -> find(below, name));
  }

  private static TreeItem<BookLine> item(BookLine line) {
    TreeItem<BookLine> item = new TreeItem<>(line);
    line.below().forEach(below -> item.getChildren().add(item(below)));
    item.setExpanded(true);
    return item;
  }

  private static TreeTableColumn<BookLine, String> column(
      String id, String title, double width, java.util.function.Function<BookLine, String> text) {
    TreeTableColumn<BookLine, String> column = TreeColumn.text(id, title, width, text);
    column.getStyleClass().add("soft");
    column.setMinWidth(width * 0.6);
    return column;
  }

  private static TreeTableColumn<BookLine, String> title() {
    TreeTableColumn<BookLine, String> column =
        TreeColumn.text("title", "Name", 340, BookLine::title);
    column.setMinWidth(200);
    column.setCellFactory(at -> new TitleViewCell());
    return column;
  }

  /** A name with the picture of what it is of. */
  private static final class TitleViewCell extends TreeTableCell<BookLine, String> {
    @Override
    protected void updateItem(String text, boolean empty) {
      super.updateItem(text, empty);
      BookLine line = getTableRow() == null ? null : getTableRow().getItem();
      setText(empty ? "" : text);
      setGraphic(empty || line == null ? null : icon(line.level()).node());
      getStyleClass().removeAll("bold", "soft");
      if (line != null && line.level() != BookLine.Level.ACCOUNT) {
        getStyleClass().add(line.level() == BookLine.Level.LOOSE ? "soft" : "bold");
      }
    }

    private static Icons icon(BookLine.Level level) {
      return switch (level) {
        case HOUSEHOLD -> Icons.HOUSEHOLD;
        case PORTFOLIO -> Icons.PORTFOLIO;
        case ACCOUNT -> Icons.ACCOUNT;
        case ROOT, LOOSE -> Icons.EMPTY;
      };
    }
  }
}
