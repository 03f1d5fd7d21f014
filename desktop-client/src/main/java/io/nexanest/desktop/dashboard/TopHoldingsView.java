package io.nexanest.desktop.dashboard;

import io.nexanest.desktop.gateway.clock.AsOf;
import io.nexanest.desktop.gateway.figure.FigureRef;
import io.nexanest.desktop.gateway.valuation.HoldingValue;
import io.nexanest.desktop.gateway.valuation.Valuation;
import io.nexanest.desktop.shell.Destination;
import io.nexanest.desktop.shell.Navigator;
import io.nexanest.desktop.ui.Kit;
import io.nexanest.desktop.ui.feedback.EmptyState;
import io.nexanest.desktop.ui.format.Formats;
import io.nexanest.desktop.ui.format.Tone;
import io.nexanest.desktop.ui.part.Icons;
import io.nexanest.desktop.ui.part.Panel;
import io.nexanest.desktop.ui.table.Column;
import io.nexanest.desktop.ui.table.DataTable;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;

/** The largest holdings. */
final class TopHoldingsView {
  private static final int MOST = 14;

  private final DataTable<HoldingValue> table;
  private final Panel panel;
  private Valuation shown = Valuation.NONE;

  TopHoldingsView(Kit kit, Navigator navigator, Supplier<AsOf> asOf) {
    Formats formats = kit.formats();
    table = new DataTable<>(
        "top-holdings",
        List.of(
            Column.<HoldingValue>text("symbol", "Symbol", 66, HoldingValue::symbol)
                .styled("symbol"),
            Column.<HoldingValue>text("name", "Name", 168, HoldingValue::displayName)
                .styled("soft", "grow"),
            Column.<HoldingValue>figure(
                    "value",
                    "Value",
                    106,
                    row -> formats.amount(row.marketValue(), 2),
                    HoldingValue::marketValue)
                .styled("bold"),
            Column.<HoldingValue>figure(
                "weight", "Weight", 68, row -> formats.percent(row.weight()), HoldingValue::weight),
            Column.<HoldingValue>figure(
                    "day",
                    "Day",
                    70,
                    row -> formats.signedPercent(row.dayChangeRatio()),
                    HoldingValue::dayChangeRatio)
                .toned(row -> Tone.of(row.dayChange())),
            Column.<HoldingValue>figure(
                    "gain",
                    "Unrealised",
                    104,
                    row -> formats.signed(row.unrealisedGain(), 2),
                    HoldingValue::unrealisedGain)
                .toned(row -> Tone.of(row.unrealisedGain()))),
        new EmptyState(
            Icons.HOLDINGS,
            "Nothing held yet",
            "Book a deposit and a purchase, or import a statement."));
    table.onOpen(row -> navigator.open(
        Destination.proof(FigureRef.of("market_value", row.name(), shown, asOf.get()))));
    panel = new Panel("Largest holdings", table.view());
  }

  Node node() {
    return panel;
  }

  void show(Valuation now) {
    shown = now;
    List<HoldingValue> top =
        now.holdings().subList(0, Math.min(MOST, now.holdings().size()));
    panel.note().setText(now.holdings().size() > MOST ? "of " + now.holdings().size() : "");
    if (!top.equals(table.rows())) {
      table.rows(top);
    }
  }
}
