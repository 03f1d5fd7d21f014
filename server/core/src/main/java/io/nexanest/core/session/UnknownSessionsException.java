package io.nexanest.core.session;

import java.time.LocalDate;

/** A calendar was asked for a date beyond those that it knows. */
public final class UnknownSessionsException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnknownSessionsException(ExchangeCalendar calendar, LocalDate date) {
    super("the sessions of " + calendar.name() + " are known from " + calendar.knownFrom() + " to "
        + calendar.knownUntil() + ", not on " + date);
  }
}
