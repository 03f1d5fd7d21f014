package io.nexanest.core.session;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.function.Predicate;

/** Where a holiday is kept that falls on a weekend. */
enum Observed {
  /** Where it is. */
  AS_IS,
  /** A Sunday's on Monday, a Saturday's nowhere else. */
  SUNDAY_TO_MONDAY,
  /** A Saturday's on Friday, a Sunday's on Monday. */
  NEAREST,
  /** On the next weekday that is no holiday yet. */
  NEXT_FREE_WEEKDAY,
  /** A Sunday's on the next day that is no holiday yet, a Saturday's nowhere else. */
  SUNDAY_TO_NEXT_FREE,
  /** On the last weekday before it that is no holiday. */
  PREVIOUS_FREE_WEEKDAY;

  LocalDate keep(LocalDate date, Predicate<LocalDate> taken) {
    DayOfWeek day = date.getDayOfWeek();
    boolean sunday = day == DayOfWeek.SUNDAY;
    return switch (this) {
      case AS_IS -> date;
      case SUNDAY_TO_MONDAY -> sunday ? date.plusDays(1) : date;
      case NEAREST ->
        sunday ? date.plusDays(1) : day == DayOfWeek.SATURDAY ? date.minusDays(1) : date;
      case NEXT_FREE_WEEKDAY -> weekend(date) || taken.test(date) ? free(date, 1, taken) : date;
      case SUNDAY_TO_NEXT_FREE -> sunday ? free(date, 1, taken) : date;
      case PREVIOUS_FREE_WEEKDAY ->
        weekend(date) || taken.test(date) ? free(date, -1, taken) : date;
    };
  }

  static boolean weekend(LocalDate date) {
    return date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
  }

  private static LocalDate free(LocalDate date, int step, Predicate<LocalDate> taken) {
    LocalDate at = date.plusDays(step);
    while (weekend(at) || taken.test(at)) {
      at = at.plusDays(step);
    }
    return at;
  }
}
