package io.nexanest.desktop.taxonomy;

import io.nexanest.desktop.ui.Kit;
import io.nexanest.desktop.ui.feedback.EmptyState;
import io.nexanest.desktop.ui.format.Tone;
import io.nexanest.desktop.ui.part.Icons;
import io.nexanest.desktop.ui.table.Column;
import io.nexanest.desktop.ui.table.Delimited;
import io.nexanest.desktop.ui.table.TreeColumn;
import io.nexanest.desktop.ui.theme.Look;
import io.nexanest.desktop.ui.theme.Theme;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableCell;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableRow;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.shape.Rectangle;

/** The classes with what is in them; a click on a figure proves it, a drag puts things elsewhere. */
final class ClassTreeView {
  private final Kit kit;
  private final TaxonomyViewModel model;
  private final BiConsumer<String, ClassLine> prove;
  private final TreeTableView<ClassLine> tree = new TreeTableView<>();
  private final Set<String> shut = new HashSet<>();
  // Held here, because the look only holds it weakly.
  private final ChangeListener<Theme> recolour = (at, before, now) -> recolour();
  private boolean arranging;

  ClassTreeView(TaxonomyViewModel model, Kit kit, BiConsumer<String, ClassLine> prove) {
    this.kit = kit;
    this.model = model;
    this.prove = prove;
    tree.setId("class-tree");
    tree.setFixedCellSize(24);
    tree.setPlaceholder(new EmptyState(
        Icons.TAXONOMY,
        "No taxonomy in view",
        "Make one above: asset classes, regions, sectors, or one of your own."));
    tree.setColumnResizePolicy(TreeTableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    TreeTableColumn<ClassLine, String> title =
        TreeColumn.text("title", "Class", 320, ClassLine::title);
    title.setCellFactory(at -> new TitleViewCell(kit.look()));
    kit.look().theme().addListener(new WeakChangeListener<>(recolour));
    tree.getColumns().add(title);
    tree.getColumns()
        .add(figure(
            "value",
            "Weight",
            76,
            line -> kit.formats().percent(line.amounts().weight()),
            line -> Tone.PLAIN));
    tree.getColumns().add(amount("value", "Value", line -> line.amounts().value(), false));
    tree.getColumns().add(amount("cost_basis", "Cost", line -> line.amounts().costBasis(), false));
    tree.getColumns()
        .add(
            amount("unrealised_gain", "Unrealised", line -> line.amounts().unrealisedGain(), true));
    tree.getColumns()
        .add(amount("realised_gain", "Realised", line -> line.amounts().realisedGain(), true));
    tree.getColumns().add(amount("income", "Income", line -> line.amounts().income(), false));
    tree.getSelectionModel().selectedItemProperty().addListener((at, before, now) -> {
      if (!arranging) {
        model.choose(Optional.ofNullable(now).map(TreeItem::getValue));
      }
    });
    tree.setRowFactory(at -> row());
    tree.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  TreeTableView<ClassLine> node() {
    return tree;
  }

  /** Shows a tree, or none; what was chosen and what was shut stays so. */
  void show(Optional<ClassLine> root, Optional<ClassLine> chosen) {
    arranging = true;
    tree.setRoot(root.map(this::item).orElse(null));
    chosen.ifPresent(line -> select(tree.getRoot(), line.key()));
    arranging = false;
  }

  /** The lines as they stand, for a spreadsheet. */
  String csv() {
    return Delimited.csv(columns(), lines());
  }

  private void recolour() {
    tree.refresh();
  }

  private List<ClassLine> lines() {
    return tree.getRoot() == null ? List.of() : tree.getRoot().getValue().all().toList();
  }

  private TreeItem<ClassLine> item(ClassLine line) {
    TreeItem<ClassLine> item = new TreeItem<>(line);
    line.below().forEach(below -> item.getChildren().add(item(below)));
    item.setExpanded(!shut.contains(line.key()));
    item.expandedProperty().addListener((at, before, now) -> {
      if (now) {
        shut.remove(line.key());
      } else {
        shut.add(line.key());
      }
    });
    return item;
  }

  private boolean select(TreeItem<ClassLine> at, String key) {
    if (at.getValue().key().equals(key)) {
      tree.getSelectionModel().select(at);
      return true;
    }
    return at.getChildren().stream().anyMatch(below -> select(below, key));
  }

  private void key(KeyEvent event) {
    TreeItem<ClassLine> item = tree.getSelectionModel().getSelectedItem();
    if (event.isShortcutDown() && event.getCode() == KeyCode.C) {
      ClipboardContent content = new ClipboardContent();
      content.putString(Delimited.tsv(columns(), lines()));
      Clipboard.getSystemClipboard().setContent(content);
    } else if (event.getCode() == KeyCode.ENTER && item != null) {
      prove.accept("value", item.getValue());
    } else {
      return;
    }
    event.consume();
  }

  private TreeTableRow<ClassLine> row() {
    TreeTableRow<ClassLine> row = new TreeTableRow<>();
    row.setOnDragDetected(event -> {
      ClassLine line = row.getItem();
      if (line != null && (line.isHolding() || line.isClass())) {
        ClipboardContent content = new ClipboardContent();
        content.putString(line.key());
        row.startDragAndDrop(TransferMode.MOVE).setContent(content);
        event.consume();
      }
    });
    row.setOnDragOver(event -> {
      if (row.getItem() != null && event.getDragboard().hasString()) {
        event.acceptTransferModes(TransferMode.MOVE);
      }
    });
    row.setOnDragDropped(event -> {
      if (row.getItem() != null) {
        String dragged = event.getDragboard().getString();
        lines().stream()
            .filter(line -> line.key().equals(dragged))
            .findFirst()
            .ifPresent(line -> model.assigning().drop(line, row.getItem()));
      }
      event.setDropCompleted(true);
    });
    return row;
  }

  private TreeTableColumn<ClassLine, String> amount(
      String figure, String title, Function<ClassLine, BigDecimal> of, boolean gain) {
    return figure(
        figure,
        title,
        110,
        line -> gain
            ? kit.formats().signed(of.apply(line), 2)
            : kit.formats().amount(of.apply(line), 2),
        line -> gain ? Tone.of(of.apply(line)) : Tone.PLAIN);
  }

  private TreeTableColumn<ClassLine, String> figure(
      String figure,
      String title,
      double width,
      Function<ClassLine, String> text,
      Function<ClassLine, Tone> tone) {
    TreeTableColumn<ClassLine, String> column =
        TreeColumn.text(title.toLowerCase(java.util.Locale.ROOT), title, width, text);
    column.getStyleClass().add("numeric");
    column.setCellFactory(at -> new FigureViewCell(figure, tone, prove));
    return column;
  }

  private List<Column<ClassLine>> columns() {
    return List.of(
        Column.text("title", "Class", 0, ClassLine::title),
        Column.figure(
            "weight", "Weight", 0, l -> "", l -> BigDecimal.valueOf(l.amounts().weight())),
        Column.figure("value", "Value", 0, l -> "", l -> l.amounts().value()),
        Column.figure("cost", "Cost", 0, l -> "", l -> l.amounts().costBasis()),
        Column.figure("unrealised", "Unrealised", 0, l -> "", l -> l.amounts().unrealisedGain()),
        Column.figure("realised", "Realised", 0, l -> "", l -> l.amounts().realisedGain()),
        Column.figure("income", "Income", 0, l -> "", l -> l.amounts().income()));
  }

  /** A class in bold with its colour, which those below it share; a holding without. */
  private static final class TitleViewCell extends TreeTableCell<ClassLine, String> {
    private final Look look;
    private final Rectangle colour = new Rectangle(9, 9);

    TitleViewCell(Look look) {
      this.look = look;
      colour.setArcWidth(3);
      colour.setArcHeight(3);
    }

    @Override
    protected void updateItem(String text, boolean empty) {
      super.updateItem(text, empty);
      ClassLine line = getTableRow() == null ? null : getTableRow().getItem();
      setText(empty ? "" : text);
      getStyleClass().removeAll("bold", "soft");
      setGraphic(null);
      if (line != null) {
        if (line.part() >= 0) {
          colour.setFill(look.palette().part(line.part()));
          colour.setOpacity(line.level() == 1 ? 1 : 0.55);
          setGraphic(colour);
        }
        getStyleClass().add(line.isHolding() ? "soft" : "bold");
      }
    }
  }

  /** A figure that a click proves. */
  private static final class FigureViewCell extends TreeTableCell<ClassLine, String> {
    private final Function<ClassLine, Tone> tone;

    FigureViewCell(
        String figure, Function<ClassLine, Tone> tone, BiConsumer<String, ClassLine> prove) {
      this.tone = tone;
      getStyleClass().add("numeric");
      setCursor(javafx.scene.Cursor.HAND);
      setOnMouseClicked(event -> {
        ClassLine line = getTableRow() == null ? null : getTableRow().getItem();
        if (line != null && event.isStillSincePress()) {
          prove.accept(figure, line);
        }
      });
    }

    @Override
    protected void updateItem(String text, boolean empty) {
      super.updateItem(text, empty);
      ClassLine line = getTableRow() == null ? null : getTableRow().getItem();
      setText(empty ? "" : text);
      getStyleClass().removeAll("bold", "up", "down", "flat", "warn", "stale");
      if (line != null) {
        if (!line.isHolding()) {
          getStyleClass().add("bold");
        }
        String style = tone.apply(line).style();
        if (!style.isEmpty()) {
          getStyleClass().add(style);
        }
      }
    }
  }
}
