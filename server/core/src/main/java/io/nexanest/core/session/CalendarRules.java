package io.nexanest.core.session;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * What a calendar is made of, as its file says.
 *
 * @param name what people call the exchange
 * @param mics the venues by ISO 10383 that keep these hours
 * @param knownFrom the first date for which the rules are right
 * @param knownUntil the last one
 * @param earlyFrom the first date for which days that end early are known
 * @param days the weekdays on which it may trade
 * @param hours by their first date
 * @param sandwiched whether a day between two holidays is one, as in Japan
 * @param closed dates without trading that no rule gives
 * @param open dates with trading that a rule calls holidays
 */
record CalendarRules(
    String name,
    List<String> mics,
    ZoneId zone,
    LocalDate knownFrom,
    LocalDate knownUntil,
    LocalDate earlyFrom,
    Set<DayOfWeek> days,
    List<Hours> hours,
    List<HolidayRule> holidays,
    boolean sandwiched,
    Set<LocalDate> closed,
    Set<LocalDate> open,
    List<EarlyClose> early) {}
