package io.nexanest.market.feed;

import io.nexanest.core.session.ExchangeCalendar;
import io.nexanest.core.session.ExchangeCalendars;
import io.nexanest.core.session.UnknownSessionsException;
import io.nexanest.market.instrument.Instrument;
import java.time.Instant;
import java.util.Optional;

/** Whether a venue trades. One whose hours are not known is taken for neither. */
enum Venue {
  OPEN,
  CLOSED,
  UNKNOWN;

  private static final String ROUND_THE_CLOCK = "CRYPTO";

  /** The calendar of an instrument's first listing; crypto-assets trade always, wherever. */
  static Optional<ExchangeCalendar> calendar(ExchangeCalendars calendars, Instrument instrument) {
    boolean crypto = instrument.assetClass().equals("crypto");
    return calendars.of(
        crypto ? ROUND_THE_CLOCK : instrument.listings().getFirst().mic());
  }

  static Venue of(Optional<ExchangeCalendar> calendar, Instant moment) {
    try {
      return calendar
          .map(hours -> hours.sessionAt(moment).isPresent() ? OPEN : CLOSED)
          .orElse(UNKNOWN);
    } catch (UnknownSessionsException e) {
      return UNKNOWN;
    }
  }
}
