package io.nexanest.desktop.watchlist;

import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.gateway.call.Subscriptions;
import io.nexanest.desktop.gateway.market.Bars;
import io.nexanest.desktop.gateway.market.Instrument;
import io.nexanest.desktop.gateway.market.InstrumentGateway;
import io.nexanest.desktop.gateway.market.Watchlist;
import io.nexanest.desktop.live.Pulse;
import io.nexanest.desktop.shell.Destination;
import io.nexanest.desktop.shell.Navigator;
import io.nexanest.desktop.ui.Kit;
import io.nexanest.desktop.ui.chart.PriceChart;
import io.nexanest.desktop.ui.chart.PriceSeries;
import io.nexanest.desktop.ui.chart.scale.ChartRange;
import io.nexanest.desktop.ui.feedback.Banner;
import io.nexanest.desktop.ui.feedback.EmptyState;
import io.nexanest.desktop.ui.part.Icons;
import io.nexanest.desktop.ui.part.Panel;
import io.nexanest.desktop.ui.part.Parts;
import io.nexanest.desktop.ui.part.Segment;
import io.nexanest.desktop.ui.table.DataTable;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Quotes to the left, the chosen instrument's chart to the right. */
final class WatchlistView implements Subscription {
  private final WatchlistViewModel model;
  private final DataTable<WatchRow> table;
  private final PriceChart chart;
  private final MenuButton lists = new MenuButton("Watchlist");
  private final TextField symbol = new TextField();
  private final Panel right;
  private final VBox root = new VBox();
  private final Subscriptions lifetime = new Subscriptions();
  private long frame;

  WatchlistView(WatchlistViewModel model, Kit kit, Pulse pulse, Navigator navigator) {
    this.model = model;
    table = new DataTable<>(
        "watchlist",
        new WatchColumns(kit).all(),
        new EmptyState(Icons.WATCHLIST, "Nothing watched", "Type a symbol above and press Enter."));
    chart = new PriceChart("watch-chart", kit.look(), kit.formats(), kit.moments());
    table.onSelect(model::choose);
    table.onOpen(row -> navigator.open(Destination.chart(row.instrument().name())));
    ObjectProperty<ChartRange> range = new SimpleObjectProperty<>(ChartRange.ONE_YEAR);
    range.addListener((at, before, now) -> chart.range(now));
    right = new Panel(
        "Chart",
        chart.node(),
        new Segment<>("watch-range", List.of(ChartRange.values()), ChartRange::title, range));
    lists.setId("watchlists");
    lists.getStyleClass().add("scope-button");
    SplitPane split = new SplitPane(new Panel("Quotes", table.view(), tools()), right);
    split.setDividerPositions(0.5);
    VBox.setVgrow(split, Priority.ALWAYS);
    root.getStyleClass().add("screen");
    root.setId("watchlist-screen");
    root.getChildren().addAll(new Banner("watchlist-banner", model.notice()), split);
    model.onChanged(row -> table.changed(row, "last", row.quote().direction(), frame));
    lifetime.add(pulse.onBeat(this::beat));
    lifetime.add(model.rows().subscribe(found -> table.rows(found))::unsubscribe);
    lifetime.add(model.lists().subscribe(this::lists)::unsubscribe);
    lifetime.add(model.bars().subscribe(this::show)::unsubscribe);
  }

  /** Finds what is typed and adds the first hit. */
  void finder(InstrumentGateway instruments, io.nexanest.desktop.gateway.call.Calls calls) {
    symbol.setOnAction(event ->
        calls.when(instruments.search(symbol.getText()), found -> add(found), error -> {}));
  }

  Node node() {
    return root;
  }

  @Override
  public void close() {
    lifetime.close();
  }

  private void add(List<Instrument> found) {
    String typed = symbol.getText().strip().toUpperCase(Locale.ROOT);
    found.stream()
        .filter(one -> one.symbol().equals(typed))
        .findFirst()
        .or(() -> found.stream().findFirst())
        .ifPresent(one -> {
          symbol.clear();
          model.add(one);
        });
  }

  private Node[] tools() {
    symbol.setId("watch-symbol");
    symbol.setPromptText("Add a symbol");
    symbol.setPrefWidth(130);
    Button remove =
        Parts.iconButton("watch-remove", "Take the chosen one off the list", Icons.REMOVE, () -> {
          WatchRow row = table.view().getSelectionModel().getSelectedItem();
          if (row != null) {
            model.remove(row);
          }
        });
    return new Node[] {lists, symbol, remove};
  }

  private void lists(List<Watchlist> now) {
    lists
        .getItems()
        .setAll(now.stream()
            .map(list -> {
              MenuItem item = new MenuItem(list.displayName());
              item.setOnAction(event -> {
                lists.setText(list.displayName());
                model.show(list);
              });
              return item;
            })
            .toList());
    now.stream().findFirst().ifPresent(first -> lists.setText(first.displayName()));
  }

  private void show(Bars bars) {
    model.rows().get().stream()
        .map(WatchRow::instrument)
        .filter(one -> one.name().equals(bars.instrument()))
        .findFirst()
        .ifPresent(one -> {
          right.title().setText(one.symbol() + "  " + one.displayName());
          right.note().setText(one.currency() + " · " + one.sector());
        });
    chart.show(
        new PriceSeries(
            bars.days(), bars.opens(), bars.highs(), bars.lows(), bars.closes(), bars.volumes()),
        bars.priceScale());
  }

  private void beat(long frameNanos) {
    frame = frameNanos;
    model.beat(frameNanos);
    table.tick(frameNanos);
  }
}
