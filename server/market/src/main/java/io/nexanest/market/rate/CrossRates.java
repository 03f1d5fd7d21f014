package io.nexanest.market.rate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rates by way of others. Rates are recorded as units for one USD, so a leg between two other
 * currencies is made of two of them. A rate is no more precise than the least precise of what it was
 * made of: a product or quotient has as many significant digits as its factor with the fewest, the
 * legs keep two more until the end, and nothing is rounded to a fixed number of decimals.
 */
final class CrossRates {
  private static final String BASE = "USD";
  private static final int GUARD = 2;
  private static final int EXACT = 34;

  private CrossRates() {}

  /** A recorded rate of a currency. */
  record Quote(String currency, RateSeries.Rate rate) {
    int digits() {
      return rate.unitsPerUsd().precision();
    }
  }

  /**
   * Units of {@code to} for one {@code from}.
   *
   * @param digits how many significant digits of the rate are meant; it has {@link #GUARD} more
   */
  record Leg(String from, String to, BigDecimal rate, int digits, List<Quote> quotes) {
    Leg {
      quotes = List.copyOf(quotes);
    }
  }

  /** The legs with what they make together. */
  record Cross(BigDecimal rate, int digits, List<Leg> legs) {
    Cross {
      legs = List.copyOf(legs);
    }
  }

  /** Where recorded rates are found. */
  @FunctionalInterface
  interface Source {
    /** The last rate that counts; throws a refusal where there is none. */
    Quote of(String currency);
  }

  /** The rate along a path of at least two currencies, each unlike its neighbour. */
  static Cross along(List<String> path, Source source) {
    List<Leg> legs = new ArrayList<>();
    BigDecimal rate = BigDecimal.ONE;
    int digits = EXACT;
    for (int i = 0; i + 1 < path.size(); i++) {
      Leg leg = leg(path.get(i), path.get(i + 1), source);
      legs.add(leg);
      rate = rate.multiply(leg.rate(), context(EXACT));
      digits = Math.min(digits, leg.digits());
    }
    return new Cross(rate.round(context(digits)), digits, legs);
  }

  private static Leg leg(String from, String to, Source source) {
    Optional<Quote> first = quote(from, source);
    Optional<Quote> second = quote(to, source);
    List<Quote> quotes = new ArrayList<>();
    first.ifPresent(quotes::add);
    second.ifPresent(quotes::add);
    int digits = quotes.stream().mapToInt(Quote::digits).min().orElse(EXACT);
    BigDecimal up = second.map(q -> q.rate().unitsPerUsd()).orElse(BigDecimal.ONE);
    BigDecimal down = first.map(q -> q.rate().unitsPerUsd()).orElse(BigDecimal.ONE);
    return new Leg(from, to, up.divide(down, context(digits + GUARD)), digits, quotes);
  }

  private static Optional<Quote> quote(String currency, Source source) {
    return currency.equals(BASE) ? Optional.empty() : Optional.of(source.of(currency));
  }

  private static MathContext context(int digits) {
    return new MathContext(digits, RoundingMode.HALF_EVEN);
  }
}
