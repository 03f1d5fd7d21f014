package io.nexanest.desktop.chart;

import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.gateway.call.Subscriptions;
import io.nexanest.desktop.gateway.market.Bars;
import io.nexanest.desktop.gateway.market.Instrument;
import io.nexanest.desktop.live.Pulse;
import io.nexanest.desktop.live.QuoteCell;
import io.nexanest.desktop.ui.Kit;
import io.nexanest.desktop.ui.chart.PriceChart;
import io.nexanest.desktop.ui.chart.PriceSeries;
import io.nexanest.desktop.ui.chart.scale.ChartRange;
import io.nexanest.desktop.ui.feedback.Banner;
import io.nexanest.desktop.ui.feedback.EmptyState;
import io.nexanest.desktop.ui.format.Formats;
import io.nexanest.desktop.ui.format.Tone;
import io.nexanest.desktop.ui.part.Icons;
import io.nexanest.desktop.ui.part.Panel;
import io.nexanest.desktop.ui.part.Parts;
import io.nexanest.desktop.ui.part.Segment;
import io.nexanest.desktop.ui.table.Column;
import io.nexanest.desktop.ui.table.DataTable;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** All instruments to the left, the chart of one to the right. */
final class ChartView implements Subscription {
  /** How prices are drawn. */
  private enum Style {
    CANDLES,
    LINE
  }

  private final ChartViewModel model;
  private final Kit kit;
  private final PriceChart chart;
  private final DataTable<Instrument> list;
  private final Panel panel;
  private final Label price = Parts.label("", "strong");
  private final Label change = Parts.label("");
  private final VBox root = new VBox();
  private final Subscriptions lifetime = new Subscriptions();

  ChartView(ChartViewModel model, Kit kit, Pulse pulse) {
    this.model = model;
    this.kit = kit;
    chart = new PriceChart("price-chart", kit.look(), kit.formats(), kit.moments());
    list = new DataTable<>(
        "instruments",
        List.of(
            Column.<Instrument>text("symbol", "Symbol", 70, Instrument::symbol).styled("symbol"),
            Column.<Instrument>text("name", "Name", 120, Instrument::displayName)
                .styled("soft", "grow")),
        new EmptyState(Icons.INSTRUMENT, "No instruments", "The server lists none."));
    list.onSelect(one -> model.show(one.name()));
    panel = new Panel("Chart", chart.node(), tools());
    price.setId("chart-price");
    change.setId("chart-change");
    SplitPane split = new SplitPane(new Panel("Instruments", list.view()), panel);
    split.setDividerPositions(0.19);
    VBox.setVgrow(split, Priority.ALWAYS);
    root.getStyleClass().add("screen");
    root.setId("chart-screen");
    root.getChildren().addAll(new Banner("chart-banner", model.notice()), split);
    lifetime.add(model.all().subscribe(found -> list.rows(found))::unsubscribe);
    lifetime.add(model.bars().subscribe(this::show)::unsubscribe);
    lifetime.add(pulse.onBeat(frame -> quote()));
  }

  Node node() {
    return root;
  }

  @Override
  public void close() {
    lifetime.close();
  }

  private Node[] tools() {
    ObjectProperty<ChartRange> range = new SimpleObjectProperty<>(ChartRange.ONE_YEAR);
    range.addListener((at, before, now) -> chart.range(now));
    ObjectProperty<Style> style = new SimpleObjectProperty<>(Style.CANDLES);
    style.addListener((at, before, now) -> chart.asLine(now == Style.LINE));
    CheckBox adjusted = new CheckBox("Split-adjusted");
    adjusted.setId("chart-adjusted");
    adjusted.selectedProperty().bindBidirectional(model.adjusted());
    return new Node[] {
      price,
      change,
      adjusted,
      new Segment<>(
          "chart-style",
          List.of(Style.values()),
          one -> one == Style.CANDLES ? "Candles" : "Line",
          style),
      new Segment<>("chart-range", List.of(ChartRange.values()), ChartRange::title, range)
    };
  }

  private void show(Bars bars) {
    model.instrument().ifPresent(one -> {
      panel.title().setText(one.symbol() + "  " + one.displayName());
      String kind = bars.opens().length == 0 ? "closes only" : "daily bars";
      panel.note().setText(one.currency() + " · " + kind + " · " + bars.source());
    });
    chart.show(
        new PriceSeries(
            bars.days(), bars.opens(), bars.highs(), bars.lows(), bars.closes(), bars.volumes()),
        bars.priceScale());
  }

  private void quote() {
    Formats formats = kit.formats();
    model
        .quote()
        .ifPresentOrElse(
            quote -> {
              String last = formats.scaled(quote.last(), quote.scale());
              if (!last.equals(price.getText())) {
                price.setText(last);
                Parts.tone(change, text(quote), Tone.of(quote.change()));
              }
            },
            () -> {
              price.setText("");
              change.setText("");
            });
  }

  private String text(QuoteCell quote) {
    return kit.formats().signedScaled(quote.change(), quote.scale())
        + "  "
        + kit.formats().signedScaled(quote.changeBps(), 2)
        + "%";
  }
}
