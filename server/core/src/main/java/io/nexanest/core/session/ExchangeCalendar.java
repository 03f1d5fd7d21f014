package io.nexanest.core.session;

import io.nexanest.core.session.TradingSession.Pause;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The sessions of an exchange, from its rules. It knows them from a date to a date and refuses to
 * guess beyond, since a holiday that was not announced yet is in no rule.
 */
public final class ExchangeCalendar {
  private final CalendarRules rules;
  private final Map<Integer, YearPlan> years = new HashMap<>();

  ExchangeCalendar(CalendarRules rules) {
    this.rules = rules;
    for (int year = rules.knownFrom().getYear(); year <= rules.knownUntil().getYear(); year++) {
      years.put(year, YearPlan.of(rules, year));
    }
  }

  /** What people call the exchange. */
  public String name() {
    return rules.name();
  }

  /** The venues by ISO 10383 that keep these hours. */
  public List<String> mics() {
    return rules.mics();
  }

  /** Where its dates and hours are. */
  public ZoneId zone() {
    return rules.zone();
  }

  /** The first date that it knows. */
  public LocalDate knownFrom() {
    return rules.knownFrom();
  }

  /** The last date that it knows. */
  public LocalDate knownUntil() {
    return rules.knownUntil();
  }

  /** The first date for which it knows whether the day ended early. */
  public LocalDate earlyKnownFrom() {
    return rules.earlyFrom();
  }

  /** Whether it knows that date. */
  public boolean knows(LocalDate date) {
    return !date.isBefore(rules.knownFrom()) && !date.isAfter(rules.knownUntil());
  }

  /**
   * The session of a date, or none where the exchange does not trade.
   *
   * @throws UnknownSessionsException for a date that it does not know
   */
  public Optional<TradingSession> session(LocalDate date) {
    YearPlan year = years.get(date.getYear());
    if (year == null || !knows(date)) {
      throw new UnknownSessionsException(this, date);
    }
    if (!rules.days().contains(date.getDayOfWeek()) || year.closed().contains(date)) {
      return Optional.empty();
    }
    return Optional.of(
        session(date, hours(date), Optional.ofNullable(year.early().get(date))));
  }

  /**
   * The sessions from a date to a date, both included.
   *
   * @throws UnknownSessionsException when it does not know one of the two
   */
  public List<TradingSession> sessions(LocalDate from, LocalDate to) {
    List<TradingSession> found = new ArrayList<>();
    for (LocalDate date = from; !date.isAfter(to); date = date.plusDays(1)) {
      session(date).ifPresent(found::add);
    }
    return List.copyOf(found);
  }

  /**
   * The session that trades at a moment.
   *
   * @throws UnknownSessionsException for a moment outside of the dates that it knows
   */
  public Optional<TradingSession> sessionAt(Instant moment) {
    LocalDate there = LocalDate.ofInstant(moment, zone());
    // A session may have begun the evening before its date.
    return session(there)
        .filter(one -> one.tradesAt(moment))
        .or(() -> knows(there.plusDays(1))
            ? session(there.plusDays(1)).filter(one -> one.tradesAt(moment))
            : Optional.empty());
  }

  /**
   * The last session that began at that moment or before it.
   *
   * @throws UnknownSessionsException when there is none in the dates that it knows
   */
  public TradingSession lastBegun(Instant moment) {
    LocalDate there = LocalDate.ofInstant(moment, zone());
    if (!knows(there)) {
      throw new UnknownSessionsException(this, there);
    }
    // The next date's session may have begun this evening.
    LocalDate date = there.equals(knownUntil()) ? there : there.plusDays(1);
    while (true) {
      Optional<TradingSession> begun = session(date).filter(one -> !moment.isBefore(one.open()));
      if (begun.isPresent()) {
        return begun.orElseThrow();
      }
      date = date.minusDays(1);
    }
  }

  private Hours hours(LocalDate date) {
    Hours found = rules.hours().getFirst();
    for (Hours one : rules.hours()) {
      found = one.since().isAfter(date) ? found : one;
    }
    return found;
  }

  private TradingSession session(LocalDate date, Hours hours, Optional<LocalTime> early) {
    LocalTime end = early.orElse(hours.close());
    LocalDate endDate = end.equals(LocalTime.MIDNIGHT) ? date.plusDays(1) : date;
    // A day that ends before noon's pause has none.
    Optional<Pause> pause = hours
        .noon()
        .filter(noon -> endDate.isAfter(date) || noon.end().isBefore(end))
        .map(noon -> new Pause(at(date, noon.begin()), at(date, noon.end())));
    return new TradingSession(
        date,
        at(hours.dayBefore() ? date.minusDays(1) : date, hours.open()),
        at(endDate, end),
        pause,
        early.isPresent());
  }

  private Instant at(LocalDate date, LocalTime time) {
    return date.atTime(time).atZone(zone()).toInstant();
  }
}
