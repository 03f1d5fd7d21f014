package io.nexanest.core.simulation.market;

import io.nexanest.core.bond.Bond;
import io.nexanest.core.bond.DayCount;
import io.nexanest.core.bond.Factor;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * A bond whose interest is worked out by stepping from coupon to coupon, sharing no code with the
 * package bond.
 *
 * @param couponPercent a year
 * @param months from one coupon to the next
 * @param factors what is left of the nominal from a date on
 */
public record PlainBond(
    BigDecimal couponPercent,
    Days days,
    int months,
    LocalDate maturity,
    int exCouponDays,
    TreeMap<LocalDate, BigDecimal> factors) {
  /** How days are counted, by what a year has. */
  public enum Days {
    REAL_OF_365,
    REAL_OF_360,
    THIRTY_OF_360
  }

  /** One that pays, is partly paid back, or matures within a book that begins then. */
  public static PlainBond of(SplittableRandom random, LocalDate first, int length) {
    int[] spans = {1, 3, 6, 12};
    boolean matures = random.nextInt(3) == 0;
    LocalDate maturity = first.plusDays(
        matures ? length / 2 + random.nextInt(length / 2) : length + random.nextInt(400));
    TreeMap<LocalDate, BigDecimal> factors = new TreeMap<>();
    int left = 1000;
    for (int i = random.nextInt(4); i > 0; i--) {
      factors.put(first.plusDays(random.nextInt(length)), BigDecimal.ZERO);
    }
    for (LocalDate date : factors.keySet()) {
      left -= random.nextInt(left / 2);
      factors.put(date, BigDecimal.valueOf(left, 3));
    }
    return new PlainBond(
        BigDecimal.valueOf(random.nextInt(1_200), 2),
        Days.values()[random.nextInt(Days.values().length)],
        spans[random.nextInt(spans.length)],
        maturity,
        random.nextInt(9),
        factors);
  }

  /** The same as the books have it. */
  public Bond contract() {
    DayCount count = switch (days) {
      case REAL_OF_365 -> DayCount.ACT_365F;
      case REAL_OF_360 -> DayCount.ACT_360;
      case THIRTY_OF_360 -> DayCount.THIRTY_E_360;
    };
    List<Factor> rows = new ArrayList<>();
    factors.forEach((date, value) -> rows.add(new Factor(date, value)));
    return new Bond(
        couponPercent,
        count,
        12 / months,
        maturity,
        Optional.empty(),
        Optional.empty(),
        exCouponDays,
        false,
        rows);
  }

  /** What is left of the nominal at the end of a day. */
  public BigDecimal left(LocalDate day) {
    if (!day.isBefore(maturity)) {
      return BigDecimal.ZERO;
    }
    return Optional.ofNullable(factors.floorEntry(day))
        .map(Map.Entry::getValue)
        .orElse(BigDecimal.ONE);
  }

  /** Whether the next coupon is the seller's. */
  public boolean isExCoupon(LocalDate day) {
    return day.isBefore(maturity) && !day.isBefore(coupon(day).minusDays(exCouponDays));
  }

  /** Interest for a nominal of 100 at the end of a day; below zero while ex-coupon. */
  public BigDecimal owed(LocalDate day) {
    if (!day.isBefore(maturity)) {
      return BigDecimal.ZERO;
    }
    LocalDate end = coupon(day);
    LocalDate start = before(end);
    long counted = isExCoupon(day) ? -between(day, end, start) : between(start, day, start);
    int year = days == Days.REAL_OF_365 ? 365 : 360;
    return couponPercent
        .multiply(BigDecimal.valueOf(counted))
        .divide(BigDecimal.valueOf(year), MathContext.DECIMAL128)
        .multiply(left(day));
  }

  /** The first coupon after a day. */
  private LocalDate coupon(LocalDate day) {
    LocalDate date = maturity;
    for (int step = 1; maturity.minusMonths((long) months * step).isAfter(day); step++) {
      date = maturity.minusMonths((long) months * step);
    }
    return date;
  }

  private LocalDate before(LocalDate coupon) {
    int step = 1;
    while (!maturity.minusMonths((long) months * step).isBefore(coupon)) {
      step++;
    }
    return maturity.minusMonths((long) months * step);
  }

  /** Days of one period: what is left of it is the whole less what has gone. */
  private long between(LocalDate from, LocalDate to, LocalDate start) {
    if (days != Days.THIRTY_OF_360) {
      return ChronoUnit.DAYS.between(from, to);
    }
    return sinceZero(to) - sinceZero(start) - (sinceZero(from) - sinceZero(start));
  }

  private static long sinceZero(LocalDate date) {
    return date.getYear() * 360L + date.getMonthValue() * 30L + Math.min(30, date.getDayOfMonth());
  }
}
