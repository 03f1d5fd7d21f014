package io.nexanest.desktop.transaction.detail;

import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.gateway.call.Subscriptions;
import io.nexanest.desktop.gateway.ledger.Leg;
import io.nexanest.desktop.gateway.ledger.Transaction;
import io.nexanest.desktop.gateway.ledger.TransactionField;
import io.nexanest.desktop.gateway.ledger.source.Provenance;
import io.nexanest.desktop.shell.Destination;
import io.nexanest.desktop.shell.Navigator;
import io.nexanest.desktop.ui.Kit;
import io.nexanest.desktop.ui.feedback.Banner;
import io.nexanest.desktop.ui.feedback.EmptyState;
import io.nexanest.desktop.ui.format.Tone;
import io.nexanest.desktop.ui.part.Icons;
import io.nexanest.desktop.ui.part.Panel;
import io.nexanest.desktop.ui.part.Parts;
import io.nexanest.desktop.ui.table.Column;
import io.nexanest.desktop.ui.table.DataTable;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Below the ledger: what was stated of a transaction, its legs and lots, and its history. */
public final class DetailView implements Subscription {
  private final DetailViewModel model;
  private final UnaryOperator<String> symbol;
  private final UnaryOperator<String> account;
  private final Kit kit;
  private final Navigator navigator;
  private final VBox facts = new VBox(3);
  private final DataTable<Leg> legs;
  private final DataTable<DetailLot> lots;
  private final DataTable<Transaction> history;
  private final HBox body = new HBox(6);
  private final BorderPane root = new BorderPane(body);
  private final Button document =
      Parts.button("detail-document", "Open the document", Icons.DOCUMENTS, this::openDocument);
  private final Subscriptions lifetime = new Subscriptions();

  public DetailView(
      DetailViewModel model,
      UnaryOperator<String> symbol,
      UnaryOperator<String> account,
      Kit kit,
      Navigator navigator) {
    this.model = model;
    this.symbol = symbol;
    this.account = account;
    this.kit = kit;
    this.navigator = navigator;
    legs = new DataTable<>("detail-legs", legColumns(), none("No legs"));
    lots = new DataTable<>("detail-lots", lotColumns(), none("No lots opened or closed"));
    history = new DataTable<>("detail-history", historyColumns(), none("No history"));
    root.setId("detail");
    root.setTop(new Banner("detail-banner", model.notice()));
    root.setPrefHeight(250);
    root.setPadding(new Insets(6, 0, 0, 0));
    facts.setPadding(new Insets(8, 10, 8, 10));
    facts.setId("detail-facts");
    ScrollPane scroll = new ScrollPane(facts);
    scroll.setFitToWidth(true);
    Panel stated = new Panel("Transaction", scroll, proofs());
    VBox right = new VBox(6, new Panel("Lots", lots.view()), new Panel("History", history.view()));
    right.getChildren().forEach(panel -> VBox.setVgrow(panel, Priority.ALWAYS));
    Panel moved = new Panel("Legs", legs.view());
    for (Node part : List.of(stated, moved, right)) {
      HBox.setHgrow(part, Priority.ALWAYS);
      ((javafx.scene.layout.Region) part).setPrefWidth(400);
      ((javafx.scene.layout.Region) part).setMinWidth(0);
    }
    body.getChildren().addAll(stated, moved, right);
    lifetime.add(model.shown().subscribe(this::show)::unsubscribe);
    lifetime.add(model.provenance().subscribe(now -> show(model.shown().get()))::unsubscribe);
    lifetime.add(model.lots().subscribe(now -> lots.rows(now))::unsubscribe);
    lifetime.add(model.history().subscribe(now -> history.rows(now))::unsubscribe);
  }

  public Node node() {
    return root;
  }

  @Override
  public void close() {
    lifetime.close();
  }

  private Node[] proofs() {
    return new Node[] {
      document,
      Parts.button(
          "detail-proof-value", "Proof of value", Icons.PROOF, () -> prove("market_value")),
      Parts.button("detail-proof-gain", "of gain", Icons.PROOF, () -> prove("realised_gain"))
    };
  }

  private void openDocument() {
    navigator.open(Destination.document(model.provenance().get().document()));
  }

  private void prove(String figure) {
    model
        .proof(figure)
        .ifPresentOrElse(
            found -> navigator.open(Destination.proof(found)),
            () -> model
                .notice()
                .set(io.nexanest.desktop.ui.feedback.Notice.warning(
                    "The holding of this transaction is not in view, so there is no figure to"
                        + " prove.")));
  }

  private void show(Optional<Transaction> shown) {
    facts.getChildren().clear();
    shown.ifPresent(one -> {
      fact("Type", one.type().title() + ", " + one.state().title());
      one.type().fields().forEach(field -> fact(field.title(), text(one, field)));
      fact("Recorded", kit.moments().moment(one.knownTime()) + " UTC");
      fact("Booked by", one.provenance().bookedBy());
      fact("Place in the ledger", kit.formats().scaled(one.ledgerPosition(), 0));
      fact("Came from", cameFrom(model.provenance().get()));
      fact("Name", one.name());
      legs.rows(one.legs());
    });
    boolean kept = !model.provenance().get().document().isEmpty();
    document.setVisible(kept);
    document.setManaged(kept);
  }

  private static String cameFrom(Provenance from) {
    if (from.importRow().isEmpty()) {
      return "entered by hand";
    }
    return from.fileName().isEmpty()
        ? from.importRow()
        : "%s, line %d, read by %s".formatted(from.fileName(), from.line(), from.parser());
  }

  private String text(Transaction one, TransactionField field) {
    String value = one.value(field);
    if (value.isEmpty()) {
      return "";
    }
    return switch (field.form()) {
      case ACCOUNT -> account.apply(value);
      case INSTRUMENT -> symbol.apply(value);
      case DATE -> kit.moments().date(java.time.LocalDate.parse(value));
      case DECIMAL -> one.number(field).map(kit.formats()::price).orElse("");
      case CURRENCY, TEXT, CHOICE, FLAG, LOTS -> value;
    };
  }

  private void fact(String title, String text) {
    if (!text.isEmpty()) {
      Label key = Parts.label(title, "field-label");
      key.setMinWidth(118);
      Label value = Parts.label(text);
      value.setWrapText(true);
      facts.getChildren().add(Parts.row(8, key, value));
    }
  }

  private List<Column<Leg>> legColumns() {
    return List.of(
        Column.<Leg>text("account", "Account", 120, leg -> account.apply(leg.account()))
            .styled("grow"),
        Column.text("purpose", "For", 84, Leg::purpose),
        Column.<Leg>figure(
                "amount", "Amount", 110, leg -> kit.formats().signed(leg.amount(), 2), Leg::amount)
            .toned(leg -> Tone.of(leg.amount())),
        Column.<Leg>text("commodity", "Of", 70, leg -> symbol.apply(leg.commodity()))
            .styled("symbol"));
  }

  private List<Column<DetailLot>> lotColumns() {
    return List.of(
        Column.text("what", "Lot", 110, lot -> lot.opened() ? "opened, still open" : "closed"),
        Column.text(
            "date",
            "Acquired",
            92,
            lot -> lot.openDate().map(kit.moments()::date).orElse("")),
        Column.figure(
            "quantity",
            "Quantity",
            80,
            lot -> kit.formats().quantity(lot.quantity()),
            DetailLot::quantity),
        Column.<DetailLot>figure(
                "amount",
                "Cost or gain",
                110,
                lot -> kit.formats().amount(lot.amount(), 2) + " " + lot.currency(),
                DetailLot::amount)
            .styled("grow"));
  }

  private List<Column<Transaction>> historyColumns() {
    return List.of(
        Column.text("known", "Recorded", 140, one -> kit.moments().moment(one.knownTime())),
        Column.text("what", "What", 130, DetailView::what),
        Column.<Transaction>text("state", "State", 80, one -> one.state().title())
            .styled("grow"));
  }

  private static String what(Transaction one) {
    return !one.links().reverses().isEmpty()
        ? "taken back"
        : one.links().supersedes().isEmpty() ? "booked" : "corrected";
  }

  private static EmptyState none(String title) {
    return new EmptyState(Icons.EMPTY, title, "");
  }
}
