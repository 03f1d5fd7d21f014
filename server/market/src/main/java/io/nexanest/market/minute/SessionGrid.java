package io.nexanest.market.minute;

import io.nexanest.core.session.ExchangeCalendar;
import io.nexanest.core.session.TradingSession;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where bars begin and end. With an exchange's hours, intervals are counted from the opening, and
 * from the end of a pause anew, so that no bar spans a night or a pause; what is traded in the
 * minute in which trading ends (a closing auction) belongs to the last bar, and what is traded at
 * other times to none. Without hours, intervals are counted from midnight UTC.
 */
final class SessionGrid {
  private static final int DAY = 1_440;

  private final Optional<ExchangeCalendar> calendar;
  private final int interval;
  private final Map<LocalDate, Optional<TradingSession>> sessions = new HashMap<>();

  /** A grid of intervals of so many minutes; a day or more is a whole session. */
  SessionGrid(Optional<ExchangeCalendar> calendar, int interval) {
    this.calendar = calendar;
    this.interval = interval;
  }

  /**
   * Where a bar stands.
   *
   * @param day the session's date, as days since 1970-01-01
   * @param from its first minute
   * @param until the minute after its last
   */
  record Place(int day, int from, int until) {
    boolean holds(int minute) {
      return minute >= from && minute < until;
    }
  }

  /** The bar that a minute belongs to, if any. */
  Optional<Place> of(int minute) {
    if (calendar.isEmpty()) {
      return Optional.of(plain(minute));
    }
    ExchangeCalendar hours = calendar.orElseThrow();
    LocalDate there = LocalDate.ofInstant(moment(minute), hours.zone());
    if (!hours.knows(there)) {
      return Optional.of(plain(minute));
    }
    Optional<Place> today = session(hours, there).flatMap(one -> within(one, minute));
    // A session may have begun the evening before its date.
    return today.or(() -> session(hours, there.plusDays(1)).flatMap(one -> within(one, minute)));
  }

  private Optional<TradingSession> session(ExchangeCalendar hours, LocalDate date) {
    return sessions.computeIfAbsent(
        date, day -> hours.knows(day) ? hours.session(day) : Optional.empty());
  }

  private Optional<Place> within(TradingSession session, int minute) {
    int day = (int) session.date().toEpochDay();
    int open = minute(session.open());
    int close = minute(session.close());
    if (interval >= DAY) {
      return minute >= open && minute <= close
          ? Optional.of(new Place(day, open, close + 1))
          : Optional.empty();
    }
    if (session.pause().isEmpty()) {
      return part(day, open, close, minute);
    }
    TradingSession.Pause pause = session.pause().orElseThrow();
    return part(day, open, minute(pause.begin()), minute)
        .or(() -> part(day, minute(pause.end()), close, minute));
  }

  private Optional<Place> part(int day, int open, int close, int minute) {
    if (minute < open || minute > close) {
      return Optional.empty();
    }
    int last = open + (close - 1 - open) / interval * interval;
    int from = Math.min(last, open + (minute - open) / interval * interval);
    int until = from == last ? close + 1 : from + interval;
    return Optional.of(new Place(day, from, until));
  }

  private Place plain(int minute) {
    int day = Math.floorDiv(minute, DAY);
    int begin = day * DAY;
    int length = Math.min(interval, DAY);
    int from = begin + (minute - begin) / length * length;
    return new Place(day, from, Math.min(from + length, begin + DAY));
  }

  private static Instant moment(int minute) {
    return Instant.ofEpochSecond(minute * 60L);
  }

  private static int minute(Instant moment) {
    return (int) Math.floorDiv(moment.getEpochSecond(), 60L);
  }
}
