package io.nexanest.desktop.transaction.gain;

import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.gateway.call.Subscriptions;
import io.nexanest.desktop.gateway.gain.Gains;
import io.nexanest.desktop.gateway.gain.RealisedGain;
import io.nexanest.desktop.ui.Kit;
import io.nexanest.desktop.ui.feedback.Banner;
import io.nexanest.desktop.ui.feedback.EmptyState;
import io.nexanest.desktop.ui.part.Icons;
import io.nexanest.desktop.ui.part.Panel;
import io.nexanest.desktop.ui.table.DataTable;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Below the ledger while a disposal is typed: the lots to take from, and what it would gain. */
public final class DisposalView implements Subscription {
  private final GainColumns columns;
  private final DataTable<RealisedGain> table;
  private final Panel gains;
  private final HBox root;
  private final Subscriptions lifetime = new Subscriptions();

  public DisposalView(DisposalViewModel model, ReadOnlyStringProperty lotProblem, Kit kit) {
    columns = new GainColumns(kit);
    table = new DataTable<>(
        "disposal-preview",
        columns.lot(),
        new EmptyState(
            Icons.CLOCK, "Nothing to show yet", "It is shown once the server would book it."));
    BorderPane body = new BorderPane(table.view());
    body.setTop(new Banner("disposal-banner", model.notice()));
    gains = new Panel("What it would gain", body);
    gains.note().setId("disposal-totals");
    LotChoiceView choice = new LotChoiceView(model, lotProblem, kit);
    Panel lots = new Panel("Lots to take from", choice.node());
    lots.setMinWidth(330);
    lots.setPrefWidth(330);
    HBox.setHgrow(gains, Priority.ALWAYS);
    root = new HBox(6, lots, gains);
    root.setId("disposal");
    root.setPadding(new Insets(6, 0, 0, 0));
    root.setPrefHeight(230);
    root.setMinHeight(150);
    lifetime.add(choice);
    lifetime.add(model.shown().subscribe(now -> {
      root.setVisible(now);
      root.setManaged(now);
    })::unsubscribe);
    lifetime.add(model.preview().subscribe(this::show)::unsubscribe);
  }

  public Node node() {
    return root;
  }

  @Override
  public void close() {
    lifetime.close();
  }

  private void show(Gains now) {
    table.rows(now.gains());
    gains.note().setText(columns.totals(now));
  }
}
