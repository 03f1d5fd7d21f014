package io.nexanest.market.minute;

import io.nexanest.core.session.ExchangeCalendar;
import io.nexanest.core.session.ExchangeCalendars;
import io.nexanest.kernel.time.AsOf;
import io.nexanest.market.instrument.Instrument;
import io.nexanest.market.state.Micros;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What was traded in intervals, as of a date and as known at a moment. */
public final class IntervalHistories {
  /** How many days of minutes one question may span. */
  public static final int DAYS = 370;

  /** A session, the longest interval. */
  public static final int SESSION = 1_440;

  private final Supplier<MinuteRollups> rollups;
  private final ExchangeCalendars calendars;

  public IntervalHistories(Supplier<MinuteRollups> rollups, ExchangeCalendars calendars) {
    this.rollups = rollups;
    this.calendars = calendars;
  }

  /**
   * The bars of an instrument by time.
   *
   * @param interval in minutes, 1 to {@link #SESSION}
   * @param now whether the question's known time is the present, so that what was not made yet
   *     counts, too
   */
  public List<IntervalBar> bars(
      Instrument instrument, LocalDate from, AsOf asOf, int interval, boolean now) {
    Optional<ExchangeCalendar> calendar =
        calendars.of(instrument.listings().getFirst().mic());
    ZoneId zone = calendar.map(ExchangeCalendar::zone).orElse(ZoneOffset.UTC);
    // A session may begin the evening before its date, and end after midnight UTC.
    int first = minute(from.minusDays(1), zone);
    int last = minute(asOf.effectiveDate().plusDays(2), zone);
    long known = Micros.of(asOf.knownTime());
    MinuteRollups minutes = rollups.get();
    int reached = (int) Math.min(
        Integer.MAX_VALUE, (now ? minutes.newestUs() : minutes.newestUs(known)) / 60_000_000L);
    return IntervalBars.of(
            minutes.bars(instrument.id().uuid(), first, last, known, now),
            calendar,
            interval,
            reached)
        .stream()
        .filter(bar -> bar.day() >= from.toEpochDay())
        .filter(bar -> bar.day() <= asOf.effectiveDate().toEpochDay())
        .toList();
  }

  private static int minute(LocalDate date, ZoneId zone) {
    return (int) (date.atStartOfDay(zone).toEpochSecond() / 60);
  }
}
