package io.nexanest.desktop.transaction.bulk;

import io.nexanest.desktop.gateway.book.Account;
import io.nexanest.desktop.gateway.book.Books;
import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.gateway.call.Subscriptions;
import io.nexanest.desktop.gateway.ledger.TransactionField;
import io.nexanest.desktop.gateway.market.Instrument;
import io.nexanest.desktop.ui.Kit;
import io.nexanest.desktop.ui.feedback.Banner;
import io.nexanest.desktop.ui.feedback.EmptyState;
import io.nexanest.desktop.ui.form.Choice;
import io.nexanest.desktop.ui.format.Currencies;
import io.nexanest.desktop.ui.format.Tone;
import io.nexanest.desktop.ui.part.Icons;
import io.nexanest.desktop.ui.part.Panel;
import io.nexanest.desktop.ui.part.Parts;
import io.nexanest.desktop.ui.table.Column;
import io.nexanest.desktop.ui.table.DataTable;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/** Below the ledger while transactions are marked: what is changed, and what would become of each. */
public final class BulkView implements Subscription {
  private static final List<TransactionField> FIELDS = List.of(
      TransactionField.NOTE,
      TransactionField.ACCOUNT,
      TransactionField.INSTRUMENT,
      TransactionField.TRADE_DATE,
      TransactionField.SETTLEMENT_DATE,
      TransactionField.FEE,
      TransactionField.TAX,
      TransactionField.PRICE,
      TransactionField.GROSS,
      TransactionField.QUANTITY,
      TransactionField.SETTLEMENT_CURRENCY,
      TransactionField.EXTERNAL_REFERENCE);

  private final BulkViewModel model;
  private final ObservableValue<Books> books;
  private final ObservableValue<List<Instrument>> instruments;
  private final DataTable<BulkLine> table;
  private final StackPane value = new StackPane();
  private final Button apply;
  private final Button preview;
  private final Button undo;
  private final Panel root;
  private final Subscriptions lifetime = new Subscriptions();

  public BulkView(
      BulkViewModel model,
      ObservableValue<Books> books,
      ObservableValue<List<Instrument>> instruments,
      Kit kit) {
    this.model = model;
    this.books = books;
    this.instruments = instruments;
    table = new DataTable<>(
        "bulk",
        columns(kit),
        new EmptyState(Icons.EDIT, "Nothing marked", "Space marks a transaction of the ledger."));
    preview = Parts.button("bulk-preview", "Preview", Icons.SEARCH, model::preview);
    apply = Parts.primary("bulk-apply", "Correct all", Icons.DONE, model::apply);
    undo = Parts.button("bulk-undo", "Undo the last", Icons.UNDO, model::undo);
    BorderPane body = new BorderPane(table.view());
    body.setTop(new javafx.scene.layout.VBox(new Banner("bulk-banner", model.notice()), bar()));
    root = new Panel("Correct many", body);
    root.setId("bulk-panel");
    root.setPrefHeight(290);
    lifetime.add(model.lines().subscribe(this::show)::unsubscribe);
    lifetime.add(
        model.field().subscribe(now -> value.getChildren().setAll(control(now)))::unsubscribe);
    lifetime.add(model.ready().subscribe(now -> enable())::unsubscribe);
    lifetime.add(model.busy().subscribe(now -> enable())::unsubscribe);
    lifetime.add(model.undoing().subscribe(now -> enable())::unsubscribe);
    lifetime.add(
        model
                .branchTitle()
                .subscribe(where ->
                    apply.setText(where.isEmpty() ? "Correct all" : "Correct all on " + where))
            ::unsubscribe);
  }

  public Node node() {
    return root;
  }

  @Override
  public void close() {
    lifetime.close();
  }

  private HBox bar() {
    StringProperty key = new SimpleStringProperty(model.field().get().name());
    key.addListener((at, before, now) -> {
      model.value().set("");
      model.field().set(TransactionField.valueOf(now));
    });
    Control field = Choice.of(FIELDS, TransactionField::name, TransactionField::title, key);
    field.setId("bulk-field");
    field.setPrefWidth(150);
    value.setPrefWidth(260);
    HBox bar = Parts.row(
        8,
        Parts.label("Set", "muted"),
        field,
        Parts.label("to", "muted"),
        value,
        preview,
        apply,
        Parts.gap(),
        undo,
        Parts.iconButton("bulk-clear", "Take all marks away", Icons.CLOSE, model::clear));
    bar.setPadding(new Insets(6, 8, 6, 8));
    return bar;
  }

  private Control control(TransactionField field) {
    Control control = switch (field.form()) {
      case ACCOUNT ->
        Choice.searchable(
            books.getValue().accounts().stream().filter(Account::open).toList(),
            Account::name,
            Account::displayName,
            model.value());
      case INSTRUMENT ->
        Choice.searchable(
            instruments.getValue(),
            Instrument::name,
            one -> one.symbol() + "  " + one.displayName(),
            model.value());
      case CURRENCY ->
        Choice.searchable(Currencies.all(), one -> one, Currencies::title, model.value());
      case DATE, DECIMAL, TEXT, CHOICE, FLAG, LOTS -> text();
    };
    control.setId("bulk-value");
    control.setAccessibleText(field.title());
    control.setMaxWidth(Double.MAX_VALUE);
    return control;
  }

  private TextField text() {
    TextField text = new TextField();
    text.setPromptText("new value; empty takes it away");
    text.textProperty().bindBidirectional(model.value());
    text.setOnAction(event -> {
      if (model.ready().get()) {
        model.apply();
      } else {
        model.preview();
      }
    });
    return text;
  }

  private static List<Column<BulkLine>> columns(Kit kit) {
    return List.of(
        Column.text(
            "date",
            "Trade date",
            96,
            one -> kit.moments().date(one.transaction().tradeDate())),
        Column.text("type", "Type", 130, one -> one.transaction().type().title()),
        Column.text("before", "Now", 180, BulkLine::before),
        Column.text("after", "Then", 180, BulkLine::after),
        Column.<BulkLine>text("verdict", "Verdict", 240, BulkLine::verdict)
            .toned(one -> one.wrong() ? Tone.DOWN : Tone.UP)
            .styled("grow"));
  }

  private void show(List<BulkLine> lines) {
    table.rows(lines);
    root.note().setText(lines.isEmpty() ? "" : lines.size() + " marked");
  }

  private void enable() {
    boolean busy = model.busy().get();
    preview.setDisable(busy);
    apply.setDisable(busy || !model.ready().get());
    undo.setDisable(busy);
    undo.setVisible(!model.undoing().get().isEmpty());
  }
}
