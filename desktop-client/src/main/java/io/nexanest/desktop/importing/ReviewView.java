package io.nexanest.desktop.importing;

import io.nexanest.desktop.gateway.call.FieldViolation;
import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.gateway.call.Subscriptions;
import io.nexanest.desktop.gateway.importing.ImportRow;
import io.nexanest.desktop.gateway.importing.RowState;
import io.nexanest.desktop.gateway.importing.StatementImport;
import io.nexanest.desktop.gateway.ledger.TransactionField;
import io.nexanest.desktop.ui.Kit;
import io.nexanest.desktop.ui.feedback.EmptyState;
import io.nexanest.desktop.ui.format.Tone;
import io.nexanest.desktop.ui.part.Icons;
import io.nexanest.desktop.ui.part.Panel;
import io.nexanest.desktop.ui.part.Parts;
import io.nexanest.desktop.ui.table.Column;
import io.nexanest.desktop.ui.table.DataTable;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The rows of a statement with what is wrong with them, and the chosen one's cells. */
final class ReviewView implements Subscription {
  private final ImportViewModel model;
  private final DataTable<ImportRow> table;
  private final RowEditorView editor;
  private final TotalsView totals;
  private final Panel panel;
  private final CheckBox skipInvalid = new CheckBox("Leave invalid rows out");
  private final Button commit;
  private final Button discard;
  private final Button otherwise;
  private final Label readAs = Parts.label("", "muted");
  private final SplitPane split;
  private final Subscriptions lifetime = new Subscriptions();

  ReviewView(ImportViewModel model, Kit kit, Consumer<Runnable> askToBook) {
    totals = new TotalsView(kit);
    this.model = model;
    table = new DataTable<>(
        "import-rows",
        columns(),
        new EmptyState(Icons.FILE, "No rows", "The file has no line below its header."));
    editor = new RowEditorView(model);
    table.onSelect(editor::show);
    skipInvalid.setId("import-skip-invalid");
    commit = Parts.primary(
        "import-commit",
        "Book",
        Icons.DONE,
        () -> askToBook.accept(() -> model.commit(skipInvalid.isSelected())));
    discard = Parts.button("import-discard", "Discard", Icons.CLOSE, model::discard);
    Button again = Parts.button("import-again", "Another statement", Icons.IMPORT, model::restart);
    panel = new Panel("Review", table.view(), skipInvalid, again, discard, commit);
    readAs.setId("import-read-as");
    readAs.setWrapText(true);
    HBox.setHgrow(readAs, Priority.ALWAYS);
    otherwise =
        Parts.button("import-otherwise", "Read it otherwise", Icons.UNDO, model::readOtherwise);
    // However much there is to say of the file, what the button does stays readable.
    otherwise.setMinWidth(Region.USE_PREF_SIZE);
    HBox how = Parts.row(10, readAs, Parts.gap(), otherwise);
    how.setPadding(new Insets(8, 12, 8, 12));
    BorderPane left = new BorderPane(panel);
    left.setTop(how);
    left.setBottom(totals.node());
    split = new SplitPane(left, editor.node());
    split.setDividerPositions(0.72);
    lifetime.add(model.rows().subscribe(now -> table.rows(now))::unsubscribe);
    lifetime.add(model.statement().subscribe(this::show)::unsubscribe);
    // The same statement can be open and then booked, which is a change of the step alone.
    lifetime.add(model.step().subscribe(now -> show(model.statement().get()))::unsubscribe);
  }

  Node node() {
    return split;
  }

  @Override
  public void close() {
    lifetime.close();
  }

  private void show(Optional<StatementImport> statement) {
    statement.ifPresent(now -> {
      boolean open = model.step().get() == ImportViewModel.Step.REVIEW;
      panel.title().setText(now.fileName());
      panel
          .note()
          .setText("%d rows · %d ready · %d invalid · %d duplicate · %d left out · %d booked"
              .formatted(
                  now.rows(),
                  now.ready(),
                  now.invalid(),
                  now.duplicate(),
                  now.skipped(),
                  now.booked()));
      totals.show(now);
      readAs.setText(ReadAs.text(now));
      commit.setText("Book " + now.ready() + " rows");
      for (Node each : List.of(commit, discard, skipInvalid, otherwise)) {
        each.setVisible(open);
        each.setManaged(open);
      }
    });
  }

  private static List<Column<ImportRow>> columns() {
    return List.of(
        Column.<ImportRow>figure(
                "line", "Line", 54, row -> String.valueOf(row.line()), ImportRow::line)
            .styled("soft"),
        Column.<ImportRow>text("state", "State", 82, row -> row.state().title())
            .toned(ReviewView::tone),
        Column.text("type", "Type", 108, row -> row.read().type().title()),
        read("trade-date", "Trade date", 90, TransactionField.TRADE_DATE),
        read("instrument", "Instrument", 150, TransactionField.INSTRUMENT),
        read("quantity", "Quantity", 80, TransactionField.QUANTITY).styled("numeric"),
        read("price", "Price", 78, TransactionField.PRICE).styled("numeric"),
        read("gross", "Gross", 92, TransactionField.GROSS).styled("numeric"),
        Column.<ImportRow>text("problems", "What is wrong", 240, ReviewView::problems)
            .toned(row -> Tone.DOWN)
            .styled("grow"));
  }

  private static Column<ImportRow> read(
      String id, String title, double width, TransactionField field) {
    return Column.text(id, title, width, row -> row.read().value(field));
  }

  private static String problems(ImportRow row) {
    return row.errors().stream().map(FieldViolation::text).collect(Collectors.joining("; "));
  }

  private static Tone tone(ImportRow row) {
    return switch (row.state()) {
      case READY, BOOKED -> Tone.UP;
      case INVALID -> Tone.DOWN;
      case DUPLICATE -> Tone.WARN;
      case SKIPPED, OTHER -> Tone.STALE;
    };
  }

  static boolean mendable(ImportRow row) {
    return row.state() != RowState.BOOKED;
  }
}
