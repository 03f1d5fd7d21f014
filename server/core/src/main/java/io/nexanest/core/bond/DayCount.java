package io.nexanest.core.bond;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How the days of accrual are counted (2006 ISDA Definitions, 4.16; ICMA Rule 251). */
public enum DayCount {
  /** ISDA's "Bond Basis": a 31st is a 30th, at the end only after one at the start. */
  THIRTY_360("30/360") {
    @Override
    YearFraction fraction(LocalDate from, LocalDate to, CouponPeriod period) {
      int first = Math.min(from.getDayOfMonth(), 30);
      int last = first == 30 ? Math.min(to.getDayOfMonth(), 30) : to.getDayOfMonth();
      return thirty(from, first, to, last);
    }
  },
  /** The same by the rule of the SIA, for which the end of February is a 30th too. */
  THIRTY_U_360("30U/360") {
    @Override
    YearFraction fraction(LocalDate from, LocalDate to, CouponPeriod period) {
      int first = isLastOfFebruary(from) ? 30 : Math.min(from.getDayOfMonth(), 30);
      int last = isLastOfFebruary(from) && isLastOfFebruary(to) ? 30 : to.getDayOfMonth();
      return thirty(from, first, to, first == 30 ? Math.min(last, 30) : last);
    }
  },
  /** The "Eurobond Basis": a 31st is a 30th, at both ends. */
  THIRTY_E_360("30E/360") {
    @Override
    YearFraction fraction(LocalDate from, LocalDate to, CouponPeriod period) {
      return thirty(from, Math.min(from.getDayOfMonth(), 30), to, Math.min(to.getDayOfMonth(), 30));
    }
  },
  /** Each end of a month is a 30th, but the end of February is not where the debt ends. */
  THIRTY_E_360_ISDA("30E/360 ISDA") {
    @Override
    YearFraction fraction(LocalDate from, LocalDate to, CouponPeriod period) {
      boolean matures = period.last() && to.equals(period.end());
      int last = isLastOfFebruary(to) && !matures ? 30 : Math.min(to.getDayOfMonth(), 30);
      int first = isLastOfFebruary(from) ? 30 : Math.min(from.getDayOfMonth(), 30);
      return thirty(from, first, to, last);
    }
  },
  /** Days over 360. */
  ACT_360("ACT/360") {
    @Override
    YearFraction fraction(LocalDate from, LocalDate to, CouponPeriod period) {
      return new YearFraction(days(from, to), 360);
    }
  },
  /** Days over 365, in a leap year too. */
  ACT_365F("ACT/365") {
    @Override
    YearFraction fraction(LocalDate from, LocalDate to, CouponPeriod period) {
      return new YearFraction(days(from, to), 365);
    }
  },
  /** Days over those of the coupon period times its number in a year. */
  ACT_ACT_ICMA("ACT/ACT") {
    @Override
    YearFraction fraction(LocalDate from, LocalDate to, CouponPeriod period) {
      return period.notional().stream()
          .map(one -> new YearFraction(
              Math.max(0, days(later(from, one.start()), earlier(to, one.end()))),
              days(one.start(), one.end()) * period.frequency()))
          .reduce(YearFraction.ZERO, YearFraction::plus);
    }
  },
  /** Days in leap years over 366 and the others over 365. */
  ACT_ACT_ISDA("ACT/ACT ISDA") {
    @Override
    YearFraction fraction(LocalDate from, LocalDate to, CouponPeriod period) {
      long leap = 0;
      for (int year = from.getYear(); year <= to.getYear(); year++) {
        LocalDate start = LocalDate.of(year, 1, 1);
        if (start.isLeapYear()) {
          leap += Math.max(0, days(later(from, start), earlier(to, start.plusYears(1))));
        }
      }
      long common = days(from, to) - leap;
      return new YearFraction(Math.addExact(leap * 365, common * 366), 365L * 366);
    }
  };

  /** Their names, as instruments state them. */
  public static final List<String> NAMES =
      Arrays.stream(values()).map(DayCount::text).toList();

  private final String text;

  DayCount(String text) {
    this.text = text;
  }

  /** The one of that name. */
  public static Optional<DayCount> find(String name) {
    return Arrays.stream(values()).filter(one -> one.text.equals(name)).findFirst();
  }

  /** As instruments state it: {@code 30E/360}. */
  public String text() {
    return text;
  }

  /**
   * The part of a year between two dates of one coupon period, the first included, the second not.
   */
  abstract YearFraction fraction(LocalDate from, LocalDate to, CouponPeriod period);

  private static YearFraction thirty(LocalDate from, int first, LocalDate to, int last) {
    long months = (to.getYear() - from.getYear()) * 12L + to.getMonthValue() - from.getMonthValue();
    return new YearFraction(months * 30 + last - first, 360);
  }

  private static boolean isLastOfFebruary(LocalDate date) {
    return date.getMonthValue() == 2 && date.getDayOfMonth() == date.lengthOfMonth();
  }

  private static long days(LocalDate from, LocalDate to) {
    return ChronoUnit.DAYS.between(from, to);
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
