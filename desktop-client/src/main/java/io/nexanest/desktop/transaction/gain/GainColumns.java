package io.nexanest.desktop.transaction.gain;

import io.nexanest.desktop.gateway.gain.GainTotal;
import io.nexanest.desktop.gateway.gain.Gains;
import io.nexanest.desktop.gateway.gain.RealisedGain;
import io.nexanest.desktop.ui.Kit;
import io.nexanest.desktop.ui.format.Tone;
import io.nexanest.desktop.ui.table.Column;
import java.math.BigDecimal;
import java.util.ArrayList;
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
        Column.<RealisedGain>text("note", "Note", 160, GainColumns::note).styled("soft", "grow"));
  }

  /** Whose it is and when it was closed, what is said of the lot, and what the gain is made of. */
  List<Column<RealisedGain>> report(GainsViewModel model) {
    List<Column<RealisedGain>> all = new ArrayList<>(List.of(
        new Column<RealisedGain>(
            "close-date",
            "Closed",
            92,
            one -> kit.moments().date(one.closeDate()),
            RealisedGain::closeDate,
            one -> Tone.PLAIN,
            List.of()),
        Column.text("type", "Type", 110, one -> one.type().title()),
        Column.<RealisedGain>text(
                "instrument", "Instrument", 84, one -> model.symbol(one.instrument()))
            .styled("symbol"),
        Column.<RealisedGain>text("account", "Account", 150, one -> model.account(one.account()))
            .styled("soft")));
    all.addAll(lot());
    all.add(all.size() - 1, gain("price-gain", "From price", RealisedGain::priceGain));
    all.add(all.size() - 1, gain("currency-gain", "From currency", RealisedGain::currencyGain));
    return all;
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
            id, title, 92, one -> kit.formats().signed(of.apply(one), 2), of::apply)
        .toned(one -> Tone.of(of.apply(one)));
  }
}
