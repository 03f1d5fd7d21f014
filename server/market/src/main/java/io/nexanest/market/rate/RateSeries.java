package io.nexanest.market.rate;

import java.math.BigDecimal;
import java.util.List;

/**
 * All rates of a currency, as units for one USD, ordered by day and then by when they were
 * recorded: of several rates of one day, the last one that was known counts.
 *
 * @param currency ISO 4217, never USD
 */
public record RateSeries(String currency, List<Rate> rates) {
  public RateSeries {
    rates = List.copyOf(rates);
  }

  /**
   * A day's rate.
   *
   * @param day days since 1970-01-01
   * @param knownUs when it was recorded, in microseconds since 1970
   */
  public record Rate(int day, BigDecimal unitsPerUsd, String source, long knownUs) {}

  /** The rates that count from a day to a day, both included, as known at a moment. */
  public List<Rate> select(int from, int to, long knownUs) {
    List<Rate> chosen = new java.util.ArrayList<>();
    for (Rate rate : rates) {
      if (rate.day < from || rate.day > to || rate.knownUs > knownUs) {
        continue;
      }
      if (!chosen.isEmpty() && chosen.getLast().day == rate.day) {
        chosen.removeLast();
      }
      chosen.add(rate);
    }
    return chosen;
  }
}
