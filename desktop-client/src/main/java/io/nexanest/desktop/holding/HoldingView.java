package io.nexanest.desktop.holding;

import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.gateway.call.Subscriptions;
import io.nexanest.desktop.gateway.valuation.Lot;
import io.nexanest.desktop.live.Pulse;
import io.nexanest.desktop.shell.Destination;
import io.nexanest.desktop.shell.Navigator;
import io.nexanest.desktop.ui.Kit;
import io.nexanest.desktop.ui.feedback.Banner;
import io.nexanest.desktop.ui.feedback.EmptyState;
import io.nexanest.desktop.ui.format.Formats;
import io.nexanest.desktop.ui.part.Icons;
import io.nexanest.desktop.ui.part.Panel;
import io.nexanest.desktop.ui.part.Parts;
import io.nexanest.desktop.ui.table.Column;
import io.nexanest.desktop.ui.table.CsvFile;
import io.nexanest.desktop.ui.table.DataTable;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** All holdings, ticking, with the lots of the chosen one below. */
final class HoldingView implements Subscription {
  private final HoldingViewModel model;
  private final Kit kit;
  private final VBox root = new VBox();
  private final DataTable<HoldingRow> table;
  private final DataTable<Lot> lots;
  private final Subscriptions lifetime = new Subscriptions();
  private long frame;

  HoldingView(HoldingViewModel model, Kit kit, Pulse pulse, Navigator navigator) {
    this.model = model;
    this.kit = kit;
    table = new DataTable<>("holdings", new HoldingColumns(kit.formats()).all(), empty());
    lots = new DataTable<>(
        "lots",
        lotColumns(),
        new EmptyState(Icons.FILE, "No lots", "Choose a security above to see its open lots."));
    table.onOpen(row -> navigator.open(Destination.proof(model.figure(figure(), row))));
    Panel above = new Panel("Holdings", table.view(), tools(navigator));
    lots.onOpen(lot -> navigator.open(Destination.transaction(lot.transaction())));
    Panel below = new Panel("Open lots", lots.view());
    below.note().setId("holding-bond");
    table.onSelect(row -> {
      model.choose(row);
      below
          .note()
          .setText(row.value()
              .bond()
              .map(bond -> BondWording.of(bond, kit.formats(), kit.moments()))
              .orElse(""));
    });
    below.setPrefHeight(190);
    below.setMinHeight(120);
    VBox.setVgrow(above, Priority.ALWAYS);
    root.getStyleClass().add("screen");
    root.setId("holding-screen");
    root.getChildren().addAll(new Banner("holding-banner", model.notice()), above, below);
    model.onChanged(row -> table.changed(row, "value", row.direction(), frame));
    lifetime.add(pulse.onBeat(this::beat));
    lifetime.add(model.rows().subscribe(this::show)::unsubscribe);
    lifetime.add(model.lots().subscribe(found -> lots.rows(found))::unsubscribe);
    lifetime.add(
        model
                .valuation()
                .subscribe(now -> above
                    .note()
                    .setText(now.isNone() ? "" : now.holdings().size() + " in " + now.currency()))
            ::unsubscribe);
    table.sortBy("value", true);
  }

  Node node() {
    return root;
  }

  @Override
  public void close() {
    lifetime.close();
  }

  private void beat(long frameNanos) {
    frame = frameNanos;
    table.tick(frameNanos);
  }

  private void show(List<HoldingRow> rows) {
    boolean bonds = rows.stream().anyMatch(row -> row.value().bond().isPresent());
    table.view().getColumns().stream()
        .filter(column -> HoldingColumns.OF_BONDS.contains(column.getId()))
        .forEach(column -> column.setVisible(bonds));
    table.rows(rows);
  }

  // Enter opens the figure in the column that has the focus.
  private String figure() {
    TablePosition<?, ?> focus = table.view().getFocusModel().getFocusedCell();
    return focus == null || focus.getTableColumn() == null
        ? "market_value"
        : HoldingColumns.figureOf(String.valueOf(focus.getTableColumn().getId()));
  }

  private Node[] tools(Navigator navigator) {
    TextField filter = new TextField();
    filter.setId("holding-filter");
    filter.setPromptText("Filter by name, sector, currency");
    filter.setPrefWidth(230);
    filter.textProperty().bindBidirectional(model.filter());
    Button chart = Parts.iconButton(
        "holding-chart", "Chart of the chosen security", Icons.CHART, () -> chart(navigator));
    Button proof = Parts.iconButton(
        "holding-proof", "Proof of the chosen holding", Icons.PROOF, () -> proof(navigator));
    Button export = Parts.iconButton(
        "holding-export",
        "Export as CSV",
        Icons.EXPORT,
        () -> CsvFile.save(root.getScene(), "holdings.csv", table.csv()));
    return new Node[] {filter, chart, proof, export};
  }

  private void chart(Navigator navigator) {
    HoldingRow row = table.view().getSelectionModel().getSelectedItem();
    if (row != null && !row.value().cash()) {
      navigator.open(Destination.chart(row.value().instrument()));
    }
  }

  private void proof(Navigator navigator) {
    HoldingRow row = table.view().getSelectionModel().getSelectedItem();
    if (row != null) {
      navigator.open(Destination.proof(model.figure("market_value", row)));
    }
  }

  private List<Column<Lot>> lotColumns() {
    Formats formats = kit.formats();
    return List.of(
        Column.text("open-date", "Acquired", 100, lot -> kit.moments().date(lot.openDate())),
        Column.<Lot>text("account", "Account", 220, lot -> model.account(lot.account()))
            .styled("soft", "grow"),
        Column.figure(
            "quantity", "Quantity", 100, lot -> formats.quantity(lot.quantity()), Lot::quantity),
        Column.figure("cost", "Cost", 120, lot -> formats.amount(lot.cost(), 2), Lot::cost),
        Column.<Lot>text("cost-currency", "Cur.", 50, Lot::costCurrency).styled("soft"),
        Column.figure(
            "view-cost",
            "Cost in view",
            120,
            lot -> formats.amount(lot.viewCost(), 2),
            Lot::viewCost),
        Column.<Lot>text("view-currency", "Cur.", 50, Lot::viewCurrency).styled("soft"));
  }

  private static EmptyState empty() {
    return new EmptyState(
        Icons.HOLDINGS,
        "Nothing held",
        "Book a deposit and a purchase under Ledger, or import a statement.");
  }
}
