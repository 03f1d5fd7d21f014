package io.nexanest.desktop.transaction.gain;

import io.nexanest.desktop.gateway.gain.GainTotal;
import io.nexanest.desktop.gateway.gain.Gains;
import io.nexanest.desktop.gateway.gain.RealisedGain;
import io.nexanest.desktop.ui.Kit;
import io.nexanest.desktop.ui.format.Tone;
import io.nexanest.desktop.ui.table.Column;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The columns of gains by lot, and their sums in words. */
final class GainColumns {
  private static final String WASHED = "bought again within 30 days (information, not advice)";

  private final Kit kit;

  GainColumns(Kit kit) {
    this.kit = kit;
  }

  /** What is said of one lot. */
  List<Column<RealisedGain>> lot() {
    return List.of(
        new Column<>(
            "open-date",
            "Acquired",
            92,
            one -> one.openDate().map(kit.moments()::date).orElse(""),
            one -> one.openDate().<Object>map(date -> date).orElse(""),
            one -> Tone.PLAIN,
            List.of()),
        Column.figure(
            "held-days",
            "Days held",
            70,
            one -> kit.formats().scaled(one.heldDays(), 0),
            RealisedGain::heldDays),
        Column.text("term", "Term", 52, one -> one.term().title()),
        Column.figure(
            "quantity",
            "Quantity",
            84,
            one -> kit.formats().quantity(one.quantity()),
            RealisedGain::quantity),
        amount("proceeds", "Proceeds", RealisedGain::proceeds),
        amount("cost", "Cost", RealisedGain::cost),
        gain("gain", "Gain", RealisedGain::gain).styled("bold"),
        gain("price-gain", "From price", RealisedGain::priceGain),
        gain("currency-gain", "From currency", RealisedGain::currencyGain),
        Column.<RealisedGain>text("note", "Note", 160, GainColumns::note).styled("soft", "grow"));
  }

  /** The sums by term: "Short +120.00 · Long −30.00 USD". */
  String totals(Gains of) {
    if (of.totals().isEmpty()) {
      return "";
    }
    String sums = of.totals().stream()
        .map(one -> one.term().title() + " " + kit.formats().signed(one.gain(), 2))
        .collect(Collectors.joining("  ·  "));
    return sums + " " + of.currency();
  }

  /** What a sum of one term says below it. */
  String under(GainTotal total) {
    return kit.formats().amount(total.proceeds(), 2)
        + " less "
        + kit.formats().amount(total.cost(), 2);
  }

  private static String note(RealisedGain one) {
    return one.washedBy().isEmpty() ? "" : WASHED;
  }

  private Column<RealisedGain> amount(
      String id, String title, Function<RealisedGain, BigDecimal> of) {
    return Column.figure(id, title, 100, one -> kit.formats().amount(of.apply(one), 2), of::apply);
  }

  private Column<RealisedGain> gain(
      String id, String title, Function<RealisedGain, BigDecimal> of) {
    return Column.<RealisedGain>figure(
            id, title, 100, one -> kit.formats().signed(of.apply(one), 2), of::apply)
        .toned(one -> Tone.of(of.apply(one)));
  }
}
