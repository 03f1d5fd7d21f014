package io.nexanest.desktop.importing;

import io.nexanest.desktop.gateway.call.FieldViolation;
import io.nexanest.desktop.gateway.importing.ImportRow;
import io.nexanest.desktop.gateway.importing.RowState;
import io.nexanest.desktop.ui.form.Field;
import io.nexanest.desktop.ui.part.Icons;
import io.nexanest.desktop.ui.part.Panel;
import io.nexanest.desktop.ui.part.Parts;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** The cells of one row, to be mended. */
final class RowEditorView {
  private final ImportViewModel model;
  private final VBox fields = new VBox(8);
  private final Panel panel;

  RowEditorView(ImportViewModel model) {
    this.model = model;
    fields.setPadding(new Insets(12));
    fields.setId("import-row");
    fields.getChildren().add(Parts.label("Choose a row to see its cells.", "muted"));
    ScrollPane scroll = new ScrollPane(fields);
    scroll.setFitToWidth(true);
    panel = new Panel("Row", scroll);
  }

  Node node() {
    return panel;
  }

  void show(ImportRow row) {
    panel.title().setText("Line " + row.line());
    panel.note().setText(row.state().title());
    fields.getChildren().clear();
    Map<String, StringProperty> typed = new LinkedHashMap<>();
    headers(row).forEach(header -> {
      StringProperty value = new SimpleStringProperty(row.cells().getOrDefault(header, ""));
      typed.put(header, value);
      TextField text = new TextField();
      text.textProperty().bindBidirectional(value);
      text.setEditable(ReviewView.mendable(row));
      fields
          .getChildren()
          .add(new Field("cell-" + header, header, text, problem(row, model.column(header))));
    });
    // A column that the file does not have can still be given a value.
    row.errors().stream()
        .map(FieldViolation::leaf)
        .filter(column -> !column.isEmpty())
        .filter(column -> headers(row).stream().map(model::column).noneMatch(column::equals))
        .distinct()
        .forEach(column -> {
          StringProperty value = new SimpleStringProperty("");
          typed.put(column, value);
          TextField text = new TextField();
          text.textProperty().bindBidirectional(value);
          fields.getChildren().add(new Field("cell-" + column, column, text, problem(row, column)));
        });
    if (ReviewView.mendable(row)) {
      fields.getChildren().add(buttons(row, typed));
      model
          .unknown(row)
          .map(unknown -> UnknownInstrumentView.of(unknown, wanted -> model.add(row, wanted)))
          .ifPresent(fields.getChildren()::add);
    }
  }

  private Node buttons(ImportRow row, Map<String, StringProperty> typed) {
    boolean skipped = row.state() == RowState.SKIPPED;
    Button save = Parts.primary(
        "row-save", "Check again", Icons.DONE, () -> model.mend(row, other(row, typed)));
    Button skip = Parts.button(
        "row-skip",
        skipped ? "Take in" : "Leave out",
        skipped ? Icons.ADD : Icons.REMOVE,
        () -> model.skip(row, !skipped));
    return Parts.row(8, save, skip);
  }

  private static Map<String, String> other(ImportRow row, Map<String, StringProperty> typed) {
    Map<String, String> changed = new LinkedHashMap<>();
    typed.forEach((column, value) -> {
      if (!value.get().equals(row.cells().getOrDefault(column, ""))) {
        changed.put(column, value.get());
      }
    });
    return changed;
  }

  /** The file's headers in the order of the product's columns, then those that are for none. */
  private List<String> headers(ImportRow row) {
    return row.cells().keySet().stream()
        .sorted(Comparator.comparingInt(this::place).thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private int place(String header) {
    int place = FormatViewModel.COLUMNS.indexOf(model.column(header));
    return place < 0 ? FormatViewModel.COLUMNS.size() : place;
  }

  private static StringProperty problem(ImportRow row, String column) {
    return new SimpleStringProperty(row.errors().stream()
        .filter(error -> error.leaf().equals(column))
        .map(FieldViolation::text)
        .findFirst()
        .orElse(""));
  }
}
