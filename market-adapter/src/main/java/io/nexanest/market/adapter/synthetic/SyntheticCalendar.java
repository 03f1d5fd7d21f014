package io.nexanest.market.adapter.synthetic;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * Sessions on weekdays, counted from the business date.
 *
 * @param businessDate the first session; a weekday
 * @param ticksPerSession how many ticks of the whole market a session lasts
 */
record SyntheticCalendar(LocalDate businessDate, long ticksPerSession) {
  private static final long DAY_MICROS = 86_400_000_000L;
  private static final long OPEN_MICROS = 34_200_000_000L;
  private static final long SESSION_MICROS = 23_400_000_000L;

  SyntheticCalendar {
    if (!isSession(businessDate)) {
      throw new IllegalArgumentException(
          "setting 'business-date' is " + businessDate + ", a weekend; it must be a weekday");
    }
  }

  static boolean isSession(LocalDate date) {
    return date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY;
  }

  /** The session of the n-th tick. */
  LocalDate date(long n) {
    long sessions = n / ticksPerSession;
    long weekday = businessDate.getDayOfWeek().getValue() - 1L;
    long weeks = (weekday + sessions) / 5;
    return businessDate.plusDays(sessions + 2 * weeks);
  }

  /** The moment of the n-th tick, in microseconds since 1970. */
  long micros(long n) {
    double done = (double) (n % ticksPerSession) / ticksPerSession;
    return date(n).toEpochDay() * DAY_MICROS + OPEN_MICROS + (long) (done * SESSION_MICROS);
  }
}
