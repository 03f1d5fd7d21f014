package io.nexanest.portfolio.valuation;

import io.nexanest.api.portfolio.v1.HoldingValue;
import io.nexanest.core.book.PositionKey;
import io.nexanest.core.market.PriceAnswer;
import io.nexanest.core.market.RateAnswer;
import io.nexanest.core.valuation.Figure;
import io.nexanest.core.valuation.Flag;
import io.nexanest.core.valuation.PositionValue;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.portfolio.market.InstrumentFact;
import io.nexanest.wire.Decimals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Positions as holdings: one row an instrument or currency, over the accounts of the scope. */
public final class HoldingCodec {
  private HoldingCodec() {}

  /** The holdings that are open, the greatest first. */
  public static List<HoldingValue> encode(Valued valued) {
    Map<String, List<PositionValue>> byKey = new LinkedHashMap<>();
    for (PositionValue position : valued.valuation().positions()) {
      byKey.computeIfAbsent(key(position.key()), k -> new ArrayList<>()).add(position);
    }
    // A position that is closed in one account still adds its gains to what is open in another.
    byKey.values().removeIf(positions -> positions.stream().noneMatch(PositionValue::isOpen));
    // Of what is held, so that weights add up to one while something is owed.
    BigDecimal whole = valued
        .valuation()
        .total(Figure.VALUE)
        .subtract(valued.valuation().total(Figure.RECEIVABLE));
    List<HoldingValue> holdings = new ArrayList<>();
    byKey.forEach((key, positions) -> holdings.add(holding(key, positions, whole, valued)));
    holdings.sort(Comparator.comparingDouble((HoldingValue h) -> -h.getWeight())
        .thenComparing(HoldingValue::getSymbol));
    return holdings;
  }

  /** A holding's last part of its name: the instrument's id or the currency. */
  static String key(PositionKey key) {
    return switch (key) {
      case PositionKey.Security(var account, InstrumentId instrument) -> instrument.text();
      case PositionKey.Cash(var account, CurrencyCode currency) -> currency.code();
    };
  }

  private static HoldingValue holding(
      String key, List<PositionValue> positions, BigDecimal whole, Valued valued) {
    PositionValue first = positions.getFirst();
    Standpoint standpoint = valued.standpoint();
    BigDecimal value = sum(positions, Figure.VALUE);
    BigDecimal cost = sum(positions, Figure.COST_BASIS);
    BigDecimal unrealised = sum(positions, Figure.UNREALISED_GAIN);
    BigDecimal day = sum(positions, Figure.DAY_CHANGE);
    HoldingValue.Builder to = HoldingValue.newBuilder()
        .setName(standpoint.view().name() + "/holdings/" + key)
        .setCurrencyCode(first.currency().code())
        .setQuantity(Decimals.encode(positions.stream()
            .map(PositionValue::quantity)
            .reduce(BigDecimal.ZERO, BigDecimal::add)))
        .setMarketValue(Decimals.encode(value))
        .setCostBasis(Decimals.encode(cost))
        .setAccruedInterest(Decimals.encode(sum(positions, Figure.ACCRUED_INTEREST)))
        .setUnrealisedGain(Decimals.encode(unrealised))
        .setRealisedGain(Decimals.encode(sum(positions, Figure.REALISED_GAIN)))
        .setIncome(Decimals.encode(sum(positions, Figure.INCOME)))
        .setDayChange(Decimals.encode(day))
        .setDayChangeRatio(ratio(day, value.subtract(day)))
        .setUnrealisedGainRatio(ratio(unrealised, cost))
        .setWeight(ratio(value, whole))
        .addAllFlags(flags(positions, valued));
    switch (first.key()) {
      case PositionKey.Security(var account, InstrumentId instrument) ->
        security(to, instrument, valued);
      case PositionKey.Cash(var account, CurrencyCode currency) ->
        to.setDisplayName("Cash " + currency.code())
            .setSymbol(currency.code())
            .setAssetClass("cash")
            .setSector("Cash")
            .setPrice(Decimals.encode(BigDecimal.ONE));
    }
    RateAnswer rate = valued
        .market()
        .rates()
        .rate(
            first.currency(),
            standpoint.view().baseCurrency(),
            standpoint.asOf().effectiveDate());
    if (rate instanceof RateAnswer.Known known) {
      to.setFxRate(Decimals.encode(known.value()));
    }
    return to.build();
  }

  private static void security(HoldingValue.Builder to, InstrumentId id, Valued valued) {
    Standpoint standpoint = valued.standpoint();
    to.setInstrument(id.name());
    Optional<InstrumentFact> fact = standpoint.catalogue().find(id);
    fact.ifPresent(found -> to.setDisplayName(found.displayName())
        .setSymbol(found.symbol())
        .setAssetClass(found.assetClass())
        .setSector(found.sector()));
    PriceAnswer price = valued.market().prices().price(id, standpoint.asOf().effectiveDate());
    if (price instanceof PriceAnswer.Known known) {
      to.setPrice(Decimals.encode(known.value()));
    }
    BondCodec.encode(standpoint, id, price).ifPresent(to::setBond);
  }

  private static BigDecimal sum(List<PositionValue> positions, Figure figure) {
    return positions.stream()
        .map(position -> position.get(figure))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** A part of a whole as a statistic; 0 where there is no whole. */
  static double ratio(BigDecimal part, BigDecimal whole) {
    return whole.signum() == 0 ? 0 : part.doubleValue() / whole.doubleValue();
  }

  private static List<String> flags(List<PositionValue> positions, Valued valued) {
    return positions.stream()
        .flatMap(position -> position.flags().stream())
        .map(flag -> flag(flag, valued.quotes().simulated()))
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .toList();
  }

  /** A flag's word on the wire. */
  static String flag(Flag flag, boolean simulated) {
    return switch (flag) {
      case PRICE_MISSING -> "price_missing";
      case FIRST_PRICE_USED -> "price_first";
      case PRICE_STALE -> "price_stale";
      case PRICE_LIVE -> simulated ? "simulated" : "live";
      case RATE_MISSING -> "rate_missing";
      case FIRST_RATE_USED -> "rate_first";
      case TRANSACTION_LEFT_OUT -> "transaction_left_out";
    };
  }
}
