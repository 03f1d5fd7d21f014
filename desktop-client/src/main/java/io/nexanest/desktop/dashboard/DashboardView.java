package io.nexanest.desktop.dashboard;

import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.gateway.call.Subscriptions;
import io.nexanest.desktop.gateway.valuation.Valuation;
import io.nexanest.desktop.gateway.valuation.ValueHistory;
import io.nexanest.desktop.shell.Destination;
import io.nexanest.desktop.shell.Navigator;
import io.nexanest.desktop.ui.Kit;
import io.nexanest.desktop.ui.chart.ValueChart;
import io.nexanest.desktop.ui.chart.scale.ChartRange;
import io.nexanest.desktop.ui.feedback.Banner;
import io.nexanest.desktop.ui.format.Currencies;
import io.nexanest.desktop.ui.part.Panel;
import io.nexanest.desktop.ui.part.Segment;
import io.nexanest.desktop.ui.share.Treemap;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;

/** Figures above, value over time and parts in the middle, holdings below. */
final class DashboardView implements Subscription {
  private final Kit kit;
  private final VBox root = new VBox();
  private final KpiStripView kpis;
  private final ValueChart chart;
  private final Treemap treemap;
  private final AllocationView allocation;
  private final TopHoldingsView top;
  private final PortfolioTableView portfolios;
  private final TilesView tiles;
  private final Subscriptions lifetime = new Subscriptions();

  DashboardView(DashboardViewModel model, Kit kit, Navigator navigator) {
    this.kit = kit;
    kpis = new KpiStripView(model, kit.formats(), navigator);
    chart = new ValueChart("value-chart", kit.look(), kit.formats(), kit.moments());
    treemap = new Treemap("treemap", kit.look(), kit.formats());
    treemap.onOpen(instrument -> {
      if (!instrument.isEmpty()) {
        navigator.open(Destination.chart(instrument));
      }
    });
    allocation = new AllocationView(model, kit);
    top = new TopHoldingsView(kit, navigator, model::asOf);
    portfolios = new PortfolioTableView(kit, model::look);
    tiles = new TilesView(kit);
    root.setId("dashboard");
    root.getStyleClass().add("screen");
    GridPane grid = grid();
    VBox.setVgrow(grid, Priority.ALWAYS);
    root.getChildren().addAll(new Banner("dashboard-banner", model.notice()), kpis, grid);
    lifetime.add(model.valuation().subscribe(this::show)::unsubscribe);
    lifetime.add(model.history().subscribe(this::show)::unsubscribe);
    lifetime.add(model.portfolios().subscribe(portfolios::show)::unsubscribe);
    lifetime.add(allocation);
  }

  Node node() {
    return root;
  }

  @Override
  public void close() {
    lifetime.close();
  }

  private GridPane grid() {
    ObjectProperty<ChartRange> range = new SimpleObjectProperty<>(ChartRange.ALL);
    range.addListener((at, before, now) -> chart.range(now));
    Segment<ChartRange> ranges =
        new Segment<>("range", List.of(ChartRange.values()), ChartRange::title, range);
    GridPane grid = new GridPane();
    grid.setHgap(4);
    grid.setVgap(4);
    grid.add(new Panel("Value and net deposits", chart.node(), ranges), 0, 0, 2, 1);
    grid.add(allocation.node(), 2, 0);
    grid.add(top.node(), 0, 1);
    grid.add(new Panel("Day change by holding", treemap.node()), 1, 1);
    VBox beside = new VBox(4, portfolios.node(), tiles.node());
    VBox.setVgrow(tiles.node(), Priority.ALWAYS);
    beside.setMinSize(0, 0);
    grid.add(beside, 2, 1);
    for (double width : new double[] {39, 32, 29}) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(width);
      grid.getColumnConstraints().add(column);
    }
    for (double height : new double[] {53, 47}) {
      RowConstraints row = new RowConstraints();
      row.setPercentHeight(height);
      grid.getRowConstraints().add(row);
    }
    return grid;
  }

  private void show(Valuation now) {
    kpis.show(now);
    tiles.show(now);
    allocation.show(now);
    top.show(now);
    treemap.show(now.holdings().stream()
        .filter(holding -> !holding.cash())
        .map(holding -> new Treemap.Part(
            holding.instrument(),
            holding.symbol(),
            holding.displayName()
                + "\n"
                + kit.formats().money(holding.marketValue(), now.currency())
                + "   "
                + kit.formats().percent(holding.weight()),
            holding.weight(),
            holding.dayChangeRatio()))
        .sorted((a, b) -> Double.compare(b.weight(), a.weight()))
        .toList());
  }

  private void show(ValueHistory now) {
    tiles.show(now);
    chart.show(now.days(), now.values(), now.deposits(), Currencies.decimals(now.currency()));
  }
}
