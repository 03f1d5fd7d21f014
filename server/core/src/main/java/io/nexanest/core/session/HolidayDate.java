package io.nexanest.core.session;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;

/** How the date of a holiday is found in a year. */
sealed interface HolidayDate {
  /** The date in that year, before it is moved off a weekend. */
  LocalDate in(int year);

  /** The same day each year; 29 February is the 28th where there is none. */
  record Fixed(MonthDay day) implements HolidayDate {
    @Override
    public LocalDate in(int year) {
      return day.atYear(year);
    }
  }

  /**
   * A weekday of a month, such as the third Monday, and days after it.
   *
   * @param nth from 1, or -1 for the last one
   * @param later days to add
   */
  record Nth(int nth, DayOfWeek weekday, Month month, int later) implements HolidayDate {
    @Override
    public LocalDate in(int year) {
      return LocalDate.of(year, month, 1)
          .with(TemporalAdjusters.dayOfWeekInMonth(nth, weekday))
          .plusDays(later);
    }
  }

  /** Days after Easter Sunday of the western churches. */
  record Easter(int later) implements HolidayDate {
    // The rule of the Gregorian calendar in the form published by Meeus, Jones and Butcher.
    @Override
    public LocalDate in(int year) {
      int golden = year % 19;
      int century = year / 100;
      int ofCentury = year % 100;
      int moonShift = (century - (century + 8) / 25 + 1) / 3;
      int epact = (19 * golden + century - century / 4 - moonShift + 15) % 30;
      int weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7;
      int month = (golden + 11 * epact + 22 * weekday) / 451;
      int days = epact + weekday - 7 * month + 114;
      return LocalDate.of(year, days / 31, days % 31 + 1).plusDays(later);
    }
  }

  /**
   * An equinox as Japan counts it, by the usual approximation for 1980 to 2099.
   *
   * @param month March or September
   */
  record Equinox(Month month) implements HolidayDate {
    @Override
    public LocalDate in(int year) {
      double base = month == Month.MARCH ? 20.8431 : 23.2488;
      int since = year - 1980;
      int day = (int) (base + 0.242194 * since) - Math.floorDiv(since, 4);
      return LocalDate.of(year, month, day);
    }
  }
}
