package io.nexanest.market.adapter.ecb;

import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.market.adapter.spi.RawRate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Rates by day and currency, all for one euro. */
public final class ReferenceRates {
  static final CurrencyCode EURO = CurrencyCode.of("EUR");
  static final CurrencyCode DOLLAR = CurrencyCode.of("USD");

  /**
   * The decimals of a rate for one dollar. Twelve let each published rate be had back from it, and
   * keep up to nine million units for a dollar within the 63 bits in which rates are streamed.
   */
  static final int DOLLAR_SCALE = 12;

  /** The last day of a currency whose rate is no longer published while the currency goes on. */
  private static final Map<CurrencyCode, LocalDate> SUSPENDED =
      Map.of(CurrencyCode.of("RUB"), LocalDate.of(2022, 3, 1));

  private final NavigableMap<LocalDate, NavigableMap<CurrencyCode, BigDecimal>> days =
      new TreeMap<>();

  /** What is known of a currency on a day. */
  public sealed interface Found {
    record Rate(ReferenceRate rate) implements Found {}

    /** It was published until a day, and a later rate must come from elsewhere. */
    record Suspended(CurrencyCode currency, LocalDate last) implements Found {}

    /** There was no fixing on that day, or none of that currency. */
    record NotFixed(CurrencyCode currency, LocalDate date) implements Found {}
  }

  /**
   * Rates in any order. What was not published any more, such as the rouble after its suspension, is
   * left out, wherever it comes from.
   *
   * @throws IllegalArgumentException for two different rates of a currency on one day
   */
  public ReferenceRates(Collection<ReferenceRate> rates) {
    for (ReferenceRate rate : rates) {
      LocalDate last = SUSPENDED.get(rate.currency());
      if (last != null && rate.date().isAfter(last)) {
        continue;
      }
      BigDecimal before = days.computeIfAbsent(rate.date(), _ -> new TreeMap<>())
          .put(rate.currency(), rate.perEuro());
      if (before != null && before.compareTo(rate.perEuro()) != 0) {
        throw new IllegalArgumentException("rate of " + rate.currency() + " on " + rate.date()
            + " is both " + before + " and " + rate.perEuro());
      }
    }
  }

  /** The days that have rates, oldest first. */
  public List<LocalDate> dates() {
    return List.copyOf(days.keySet());
  }

  /** Of a day; nothing is carried over from the day before. */
  public Found find(CurrencyCode currency, LocalDate date) {
    BigDecimal perEuro = currency.equals(EURO)
        ? (days.containsKey(date) ? BigDecimal.ONE : null)
        : days.getOrDefault(date, new TreeMap<>()).get(currency);
    if (perEuro != null) {
      return new Found.Rate(new ReferenceRate(date, currency, perEuro));
    }
    LocalDate last = SUSPENDED.get(currency);
    return last != null && date.isAfter(last)
        ? new Found.Suspended(currency, last)
        : new Found.NotFixed(currency, date);
  }

  /** What one of a currency was worth in another, by way of the euro; empty without both rates. */
  public Optional<CrossRate> cross(CurrencyCode from, CurrencyCode to, LocalDate date) {
    if (!(find(from, date) instanceof Found.Rate sold)
        || !(find(to, date) instanceof Found.Rate bought)) {
      return Optional.empty();
    }
    List<CurrencyCode> path = new ArrayList<>(List.of(from));
    if (!from.equals(EURO) && !to.equals(EURO) && !from.equals(to)) {
      path.add(EURO);
    }
    if (!from.equals(to)) {
      path.add(to);
    }
    return Optional.of(new CrossRate(
        path, bought.rate().perEuro(), sold.rate().perEuro(), digits(sold.rate(), bought.rate())));
  }

  /** The euro itself is exact. */
  private static int digits(ReferenceRate one, ReferenceRate other) {
    int first = one.currency().equals(EURO) ? Integer.MAX_VALUE : one.perEuro().precision();
    int second =
        other.currency().equals(EURO) ? Integer.MAX_VALUE : other.perEuro().precision();
    int fewest = Math.min(first, second);
    return fewest == Integer.MAX_VALUE ? 1 : fewest;
  }

  /** For one dollar, the euro among them; days without a rate of the dollar have none. */
  public List<RawRate> perDollar(LocalDate from, LocalDate to) {
    List<RawRate> all = new ArrayList<>();
    if (to.isBefore(from)) {
      return all;
    }
    days.subMap(from, true, to, true).forEach((date, rates) -> {
      List<CurrencyCode> currencies = new ArrayList<>(rates.keySet());
      currencies.add(EURO);
      currencies.remove(DOLLAR);
      currencies.stream()
          .sorted()
          .forEach(currency -> cross(DOLLAR, currency, date)
              .ifPresent(rate -> all.add(new RawRate(date, currency, rate.value(DOLLAR_SCALE)))));
    });
    return all;
  }
}
