package io.nexanest.core.session;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * A year's days without trading, weekends apart, and those that end early.
 *
 * @param closed the holidays that are kept, and other closures
 * @param early the hour at which a day ends early
 */
record YearPlan(Set<LocalDate> closed, Map<LocalDate, LocalTime> early) {
  static YearPlan of(CalendarRules rules, int year) {
    Set<LocalDate> closed = new HashSet<>();
    for (HolidayRule rule : rules.holidays()) {
      if (rule.in(year)) {
        closed.add(rule.observed().keep(rule.date().in(year), closed::contains));
      }
    }
    if (rules.sandwiched()) {
      sandwich(closed, year);
    }
    rules.closed().stream().filter(date -> date.getYear() == year).forEach(closed::add);
    closed.removeAll(rules.open());
    Map<LocalDate, LocalTime> early = new HashMap<>();
    for (EarlyClose one : rules.early()) {
      HolidayRule rule = one.rule();
      if (rule.in(year)) {
        early.put(rule.observed().keep(rule.date().in(year), closed::contains), one.close());
      }
    }
    return new YearPlan(Set.copyOf(closed), Map.copyOf(early));
  }

  private static void sandwich(Set<LocalDate> closed, int year) {
    Set<LocalDate> between = new HashSet<>();
    for (LocalDate date = LocalDate.of(year, 1, 2);
        date.getYear() == year;
        date = date.plusDays(1)) {
      if (!closed.contains(date)
          && closed.contains(date.minusDays(1))
          && closed.contains(date.plusDays(1))) {
        between.add(date);
      }
    }
    closed.addAll(between);
  }
}
