package io.nexanest.core.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One day's trading at an exchange.
 *
 * @param date the session's date where the exchange is; an instant's UTC date can be another
 * @param open when continuous trading begins
 * @param close when it ends, after {@code open}
 * @param pause the pause at noon, where the exchange has one
 * @param early whether it is known to end before its usual hour; see {@link
 *     ExchangeCalendar#earlyKnownFrom}
 */
public record TradingSession(
    LocalDate date, Instant open, Instant close, Optional<Pause> pause, boolean early) {

  /** A pause within a session; the exchange is closed from its beginning and open at its end. */
  public record Pause(Instant begin, Instant end) {
    public Pause {
      if (!begin.isBefore(end)) {
        throw new IllegalArgumentException("a pause from " + begin + " can't end at " + end);
      }
    }
  }

  /** Throws IllegalArgumentException when it ends before it begins. */
  public TradingSession {
    if (!open.isBefore(close)) {
      throw new IllegalArgumentException(
          "the session of " + date + " opens at " + open + " and can't close at " + close);
    }
  }

  /** Whether the exchange trades at that moment; at the close it does no longer. */
  public boolean tradesAt(Instant moment) {
    return !moment.isBefore(open)
        && moment.isBefore(close)
        && pause
            .filter(p -> !moment.isBefore(p.begin()) && moment.isBefore(p.end()))
            .isEmpty();
  }
}
