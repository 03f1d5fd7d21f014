package io.nexanest.core.simulation;

import io.nexanest.core.market.PriceTable;
import io.nexanest.core.market.PriceTable.Close;
import io.nexanest.core.market.RateTable;
import io.nexanest.core.market.RateTable.PerUsd;
import io.nexanest.core.market.Terms;
import io.nexanest.core.simulation.market.PlainBond;
import io.nexanest.core.simulation.market.PlainRates;
import io.nexanest.core.valuation.Market;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.money.CurrencyCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;

/** The instruments and currencies of one book, with their prices and rates. */
final class Papers {
  /** An instrument with what its price is for. */
  record Paper(InstrumentId id, CurrencyCode currency, BigDecimal multiplier, boolean margined) {
    /** Whether a price is for something else than one unit, so that a draft has to say so. */
    boolean isOfParts() {
      return multiplier.compareTo(BigDecimal.ONE) != 0;
    }
  }

  private static final CurrencyCode USD = CurrencyCode.of("USD");
  private static final List<String> COINS = List.of("USD", "EUR", "JPY");

  private final boolean oneCurrency;
  private final List<Paper> all;
  private final List<Close> closes = new ArrayList<>();
  private final List<PerUsd> rates = new ArrayList<>();
  private final PlainBond bond;

  /** Two shares with a bond between them, an option on each of the first two, a future. */
  Papers(SplittableRandom random, boolean oneCurrency, LocalDate first, int days) {
    this.oneCurrency = oneCurrency;
    this.all = List.of(
        paper(1, "USD", 1, false),
        paper(2, "EUR", new BigDecimal("0.01"), false),
        paper(3, "JPY", 1, false),
        paper(4, "USD", 10, false),
        paper(5, "EUR", 100, false),
        paper(6, "EUR", 10, true));
    this.bond = PlainBond.of(random, first, days);
    for (int day = random.nextInt(4); day < days; day += 1 + random.nextInt(5)) {
      LocalDate date = first.plusDays(day);
      rates.add(new PerUsd(
          CurrencyCode.of("EUR"), date, BigDecimal.valueOf(5_000 + random.nextInt(9_000), 4), ""));
      rates.add(new PerUsd(
          CurrencyCode.of("JPY"), date, BigDecimal.valueOf(7_000 + random.nextInt(9_000), 2), ""));
      for (Paper paper : all) {
        closes.add(
            new Close(paper.id(), date, BigDecimal.valueOf(1 + random.nextInt(99_999), 3), ""));
      }
    }
  }

  private Paper paper(int number, String currency, int multiplier, boolean margined) {
    return paper(number, currency, BigDecimal.valueOf(multiplier), margined);
  }

  private Paper paper(int number, String currency, BigDecimal multiplier, boolean margined) {
    return new Paper(
        new InstrumentId(new UUID(2, number)),
        oneCurrency ? USD : CurrencyCode.of(currency),
        multiplier,
        margined);
  }

  /** The second of the papers that are dealt in as shares are: coupons, factors, ex-coupon days. */
  PlainBond bond() {
    return bond;
  }

  boolean isBond(InstrumentId id) {
    return all.get(1).id().equals(id);
  }

  /** The last price up to that day, before the first the first; none if there is not any. */
  Optional<BigDecimal> plainPrice(InstrumentId id, LocalDate day) {
    Optional<BigDecimal> found = Optional.empty();
    for (Close close : closes) {
      boolean counts = found.isEmpty() || !close.date().isAfter(day);
      found = close.instrument().equals(id) && counts ? Optional.of(close.value()) : found;
    }
    return found;
  }

  List<Paper> shares() {
    return all.subList(0, 3);
  }

  List<Paper> all() {
    return all;
  }

  Paper paper(InstrumentId id) {
    return all.stream().filter(paper -> paper.id().equals(id)).findFirst().orElseThrow();
  }

  List<Paper> options() {
    return all.subList(3, 5);
  }

  List<Paper> contracts() {
    return all.subList(3, 6);
  }

  Paper underlying(Paper option) {
    return option.equals(all.get(3)) ? all.get(0) : all.get(1);
  }

  Paper future() {
    return all.get(5);
  }

  Paper otherThan(Paper one, SplittableRandom random) {
    List<Paper> others = shares().stream().filter(other -> !other.equals(one)).toList();
    return others.get(random.nextInt(others.size()));
  }

  CurrencyCode coin(SplittableRandom random) {
    return oneCurrency ? USD : CurrencyCode.of(COINS.get(random.nextInt(COINS.size())));
  }

  /** In books of one currency a conversion would be the only thing that is not of it. */
  CurrencyCode coinOtherThan(CurrencyCode one, SplittableRandom random) {
    List<String> others =
        COINS.stream().filter(code -> !code.equals(one.code())).toList();
    return CurrencyCode.of(others.get(random.nextInt(others.size())));
  }

  boolean ofOneCurrency() {
    return oneCurrency;
  }

  PlainRates plainRates() {
    Map<CurrencyCode, TreeMap<LocalDate, BigDecimal>> rows = new HashMap<>();
    for (PerUsd rate : rates) {
      rows.computeIfAbsent(rate.currency(), code -> new TreeMap<>()).put(rate.date(), rate.value());
    }
    return new PlainRates(rows);
  }

  RateTable rates() {
    return new RateTable(rates);
  }

  Market market() {
    Map<InstrumentId, Terms> terms = new HashMap<>();
    all.forEach(paper -> terms.put(
        paper.id(),
        new Terms(
            paper.multiplier(),
            paper.margined(),
            isBond(paper.id()) ? Optional.of(bond.contract()) : Optional.empty())));
    return new Market(new PriceTable(closes), rates(), id -> terms.getOrDefault(id, Terms.PLAIN));
  }
}
