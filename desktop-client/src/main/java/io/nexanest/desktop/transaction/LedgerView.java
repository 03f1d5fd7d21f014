package io.nexanest.desktop.transaction;

import io.nexanest.desktop.exporting.ExportView;
import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.gateway.call.Subscriptions;
import io.nexanest.desktop.gateway.ledger.Transaction;
import io.nexanest.desktop.gateway.ledger.TransactionField;
import io.nexanest.desktop.gateway.ledger.TransactionState;
import io.nexanest.desktop.transaction.gain.DisposalView;
import io.nexanest.desktop.transaction.gain.DisposalViewModel;
import io.nexanest.desktop.ui.Kit;
import io.nexanest.desktop.ui.feedback.Banner;
import io.nexanest.desktop.ui.feedback.EmptyState;
import io.nexanest.desktop.ui.part.Icons;
import io.nexanest.desktop.ui.part.Panel;
import io.nexanest.desktop.ui.part.Parts;
import io.nexanest.desktop.ui.table.CsvFile;
import io.nexanest.desktop.ui.table.DataTable;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The ledger to the left, the form to the right. */
final class LedgerView implements Subscription {
  private final LedgerViewModel model;
  private final TransactionFormViewModel form;
  private final BiConsumer<Transaction, Runnable> askToReverse;
  private final DataTable<Transaction> table;
  private final VBox root = new VBox();
  private final Subscriptions lifetime = new Subscriptions();
  private String sought = "";

  LedgerView(
      LedgerViewModel model,
      TransactionFormViewModel form,
      DisposalViewModel disposal,
      ExportView export,
      Kit kit,
      BiConsumer<Transaction, Runnable> askToReverse) {
    this.model = model;
    this.form = form;
    this.askToReverse = askToReverse;
    table = new DataTable<>(
        "ledger",
        new LedgerColumns(model, kit).all(),
        new EmptyState(
            Icons.TRANSACTIONS,
            "An empty ledger",
            "Book the first transaction at the right, or import a statement."));
    TransactionFormView formView = new TransactionFormView(form, model);
    Panel left = new Panel("Ledger", table.view(), tools(export));
    DisposalView below = new DisposalView(disposal, form.problem(TransactionField.LOTS), kit);
    BorderPane ledger = new BorderPane(left);
    ledger.setTop(export.node());
    ledger.setBottom(below.node());
    SplitPane split = new SplitPane(ledger, formView.node());
    split.setDividerPositions(0.76);
    SplitPane.setResizableWithParent(formView.node(), false);
    VBox.setVgrow(split, Priority.ALWAYS);
    root.setId("transaction-screen");
    root.getStyleClass().add("screen");
    root.getChildren().addAll(new Banner("ledger-banner", model.notice()), split);
    lifetime.add(formView);
    lifetime.add(below);
    lifetime.add(export);
    lifetime.add(model.transactions().subscribe(now -> {
      table.rows(now);
      left.note().setText(now.isEmpty() ? "" : now.size() + " transactions");
      reveal(now);
    })::unsubscribe);
    lifetime.add(model.nextPage().subscribe(this::further)::unsubscribe);
    lifetime.add(
        model.instruments().subscribe(now -> table.rows(List.copyOf(table.rows())))::unsubscribe);
  }

  Node node() {
    return root;
  }

  /** Chooses that transaction as soon as its page is read; none for an empty name. */
  void seek(String name) {
    sought = name;
    reveal(model.transactions().get());
  }

  private void reveal(List<Transaction> now) {
    if (sought.isEmpty()) {
      return;
    }
    now.stream().filter(one -> one.name().equals(sought)).findFirst().ifPresent(found -> {
      sought = "";
      table.view().getSelectionModel().clearSelection();
      table.view().getSelectionModel().select(found);
      table.view().scrollTo(found);
    });
  }

  private void further(String token) {
    if (!sought.isEmpty() && !token.isEmpty()) {
      model.more();
    }
  }

  @Override
  public void close() {
    lifetime.close();
  }

  private Node[] tools(ExportView export) {
    Button more = Parts.button("ledger-more", "Older", Icons.DOWN, model::more);
    lifetime.add(
        model.nextPage().subscribe(token -> more.setVisible(!token.isEmpty()))::unsubscribe);
    return new Node[] {
      more,
      Parts.button("ledger-export-books", "Export…", Icons.EXPORT, export::toggle),
      Parts.iconButton("ledger-correct", "Correct the chosen one", Icons.EDIT, this::correct),
      Parts.iconButton("ledger-reverse", "Take the chosen one back", Icons.UNDO, this::reverse),
      Parts.iconButton(
          "ledger-export",
          "Save this table as CSV",
          Icons.FILE,
          () -> CsvFile.save(root.getScene(), "ledger.csv", table.csv()))
    };
  }

  private void correct() {
    Transaction chosen = table.view().getSelectionModel().getSelectedItem();
    if (chosen != null && chosen.state() == TransactionState.POSTED) {
      form.correct(chosen);
    }
  }

  private void reverse() {
    Transaction chosen = table.view().getSelectionModel().getSelectedItem();
    if (chosen != null && chosen.state() == TransactionState.POSTED) {
      askToReverse.accept(chosen, () -> model.reverse(chosen, "Taken back by hand"));
    }
  }
}
