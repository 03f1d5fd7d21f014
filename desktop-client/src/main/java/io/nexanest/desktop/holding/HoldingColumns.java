package io.nexanest.desktop.holding;

import io.nexanest.desktop.gateway.valuation.BondValue;
import io.nexanest.desktop.gateway.valuation.HoldingValue;
import io.nexanest.desktop.ui.format.Formats;
import io.nexanest.desktop.ui.format.Tone;
import io.nexanest.desktop.ui.table.Column;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.function.Function;

/** The columns of the holdings table; amounts in the view currency, prices in their own. */
final class HoldingColumns {
  /** Those that say something of bonds alone. */
  static final Set<String> OF_BONDS = Set.of("accrued", "yield", "duration");

  private final Formats formats;

  HoldingColumns(Formats formats) {
    this.formats = formats;
  }

  List<Column<HoldingRow>> all() {
    return List.of(
        text("symbol", "Symbol", 78, HoldingValue::symbol).styled("symbol"),
        text("name", "Name", 170, HoldingValue::displayName).styled("grow"),
        text("class", "Class", 66, HoldingValue::assetClass).styled("soft"),
        text("sector", "Sector", 148, HoldingValue::sector).styled("soft"),
        figure(
            "quantity",
            "Quantity",
            86,
            h -> formats.quantity(h.quantity()),
            HoldingValue::quantity),
        figure("price", "Price", 82, this::price, HoldingValue::price)
            .toned(row -> stale(row.value()) ? Tone.STALE : Tone.PLAIN),
        text("currency", "Cur.", 46, HoldingValue::currency).styled("soft"),
        amount("value", "Market value", 118, HoldingValue::marketValue).styled("bold"),
        figure("weight", "Weight", 68, h -> formats.percent(h.weight()), HoldingValue::weight),
        signed("day", "Day change", 100, HoldingValue::dayChange),
        ratio("day-ratio", "Day %", 70, HoldingValue::dayChangeRatio),
        amount("cost", "Cost basis", 110, HoldingValue::costBasis),
        signed("unrealised", "Unrealised", 108, HoldingValue::unrealisedGain),
        ratio("unrealised-ratio", "Unr. %", 78, HoldingValue::unrealisedGainRatio),
        signed("realised", "Realised", 96, HoldingValue::realisedGain),
        amount("income", "Income", 88, HoldingValue::income),
        figure("accrued", "Accrued", 88, this::accrued, h -> known(h, BondValue::accruedInterest)),
        figure("yield", "Yield", 66, this::yielded, h -> known(h, BondValue::yield)),
        figure("duration", "Duration", 72, this::duration, h -> known(h, BondValue::duration)),
        text("flags", "Flags", 78, h -> String.join(", ", h.flags()).replace('_', ' '))
            .toned(row -> Tone.WARN));
  }

  /** The figure that a column shows, for its proof; market value where it has none of its own. */
  static String figureOf(String column) {
    return switch (column) {
      case "day", "day-ratio" -> "day_change";
      case "cost" -> "cost_basis";
      case "unrealised", "unrealised-ratio" -> "unrealised_gain";
      case "realised" -> "realised_gain";
      case "income" -> "income";
      case "accrued" -> "accrued_interest";
      default -> "market_value";
    };
  }

  private String accrued(HoldingValue holding) {
    return holding.bond().map(bond -> formats.amount(bond.accruedInterest(), 2)).orElse("");
  }

  private String yielded(HoldingValue holding) {
    return statistic(holding, BondValue::yield, formats::percent);
  }

  private String duration(HoldingValue holding) {
    return statistic(holding, BondValue::duration, years -> formats.number(years, 2));
  }

  private static String statistic(
      HoldingValue holding, Function<BondValue, OptionalDouble> of, DoubleFunction<String> text) {
    return holding
        .bond()
        .map(of)
        .map(value -> value.isPresent() ? text.apply(value.getAsDouble()) : Formats.NONE)
        .orElse("");
  }

  // What a bond lacks sorts last, as text.
  private static Object known(HoldingValue holding, Function<BondValue, Object> of) {
    Object value = holding.bond().map(of).orElse("");
    if (value instanceof OptionalDouble number) {
      return number.isPresent() ? number.getAsDouble() : "";
    }
    return value;
  }

  private String price(HoldingValue holding) {
    return holding.cash() ? "" : formats.price(holding.price());
  }

  private static boolean stale(HoldingValue holding) {
    return holding.flags().stream().anyMatch(flag -> flag.endsWith("_stale"));
  }

  private static Column<HoldingRow> text(
      String id, String title, double width, Function<HoldingValue, String> text) {
    return Column.text(id, title, width, row -> text.apply(row.value()));
  }

  private static Column<HoldingRow> figure(
      String id,
      String title,
      double width,
      Function<HoldingValue, String> text,
      Function<HoldingValue, Object> value) {
    return Column.figure(
        id, title, width, row -> text.apply(row.value()), row -> value.apply(row.value()));
  }

  private Column<HoldingRow> amount(
      String id, String title, double width, Function<HoldingValue, BigDecimal> of) {
    return figure(id, title, width, h -> formats.amount(of.apply(h), 2), of::apply);
  }

  private Column<HoldingRow> signed(
      String id, String title, double width, Function<HoldingValue, BigDecimal> of) {
    return figure(id, title, width, h -> formats.signed(of.apply(h), 2), of::apply)
        .toned(row -> Tone.of(of.apply(row.value())));
  }

  private Column<HoldingRow> ratio(
      String id, String title, double width, Function<HoldingValue, Double> of) {
    return figure(id, title, width, h -> formats.signedPercent(of.apply(h)), of::apply)
        .toned(row -> Tone.of(of.apply(row.value())));
  }
}
