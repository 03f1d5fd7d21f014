package io.nexanest.core.market;

import io.nexanest.kernel.money.CurrencyCode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * Rates into the view currency, kept for one date: a replay goes on by date and asks for the same
 * few again and again, and what it books then shares one answer. For one thread.
 */
public final class DayRates {
  private final RateSource source;
  private final CurrencyCode view;
  private final Map<CurrencyCode, RateAnswer> known = new HashMap<>();
  private LocalDate day = LocalDate.MIN;
  private RateAnswer identity;

  public DayRates(RateSource source, CurrencyCode view) {
    this.source = source;
    this.view = view;
    this.identity = RateAnswer.identity(view, day);
  }

  /** As the source says, even of the view currency itself. */
  public RateAnswer rate(CurrencyCode from, LocalDate date) {
    at(date);
    RateAnswer answer = known.get(from);
    if (answer == null) {
      answer = source.rate(from, view, date);
      known.put(from, answer);
    }
    return answer;
  }

  /** One for one. */
  public RateAnswer identity(LocalDate date) {
    at(date);
    return identity;
  }

  private void at(LocalDate date) {
    if (!date.equals(day)) {
      day = date;
      known.clear();
      identity = RateAnswer.identity(view, date);
    }
  }
}
