package io.nexanest.market.repair;

import io.nexanest.core.session.ExchangeCalendar;
import io.nexanest.core.session.ExchangeCalendars;
import io.nexanest.market.history.BarSeries;
import io.nexanest.market.instrument.Instrument;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Compares the sessions that an exchange held with the bars that there are. */
public final class SessionGaps {
  private final ExchangeCalendars calendars;

  public SessionGaps(ExchangeCalendars calendars) {
    this.calendars = calendars;
  }

  /** Sessions one after another that have no bar, from the first to the last of them. */
  record Stretch(LocalDate from, LocalDate to, int sessions) {}

  /**
   * The sessions without a bar from a date to a date, both included; empty where nothing can be
   * expected, since no hours of its exchange are known for these dates. Dates that the calendar does
   * not know are left out.
   */
  Optional<List<Stretch>> of(Instrument instrument, BarSeries bars, LocalDate from, LocalDate to) {
    Optional<ExchangeCalendar> found =
        calendars.of(instrument.listings().getFirst().mic());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    ExchangeCalendar calendar = found.orElseThrow();
    LocalDate first = from.isBefore(calendar.knownFrom()) ? calendar.knownFrom() : from;
    LocalDate last = to.isAfter(calendar.knownUntil()) ? calendar.knownUntil() : to;
    if (last.isBefore(first)) {
      return Optional.empty();
    }
    BitSet there = days(bars, first, last);
    List<Stretch> gaps = new ArrayList<>();
    boolean open = false;
    for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
      if (calendar.session(date).isEmpty()) {
        continue;
      }
      boolean missing = !there.get((int) (date.toEpochDay() - first.toEpochDay()));
      if (missing && open) {
        Stretch before = gaps.removeLast();
        gaps.add(new Stretch(before.from(), date, before.sessions() + 1));
      } else if (missing) {
        gaps.add(new Stretch(date, date, 1));
      }
      open = missing;
    }
    return Optional.of(List.copyOf(gaps));
  }

  private static BitSet days(BarSeries bars, LocalDate first, LocalDate last) {
    BitSet there = new BitSet();
    for (int at : bars.select((int) first.toEpochDay(), (int) last.toEpochDay(), Long.MAX_VALUE)) {
      there.set((int) (bars.day(at) - first.toEpochDay()));
    }
    return there;
  }
}
