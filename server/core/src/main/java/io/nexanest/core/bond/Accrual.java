package io.nexanest.core.bond;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The interest of one coupon period up to a date.
 *
 * @param couponPercent a year
 * @param counted the part of a year that accrued; negative in the ex-coupon days, where the rest of
 *     the period is owed to who had the bond before them
 * @param factor the part of the nominal that bears the interest
 */
public record Accrual(
    BigDecimal couponPercent,
    DayCount dayCount,
    CouponPeriod period,
    LocalDate on,
    boolean exCoupon,
    YearFraction counted,
    BigDecimal factor) {

  static Accrual of(Bond bond, CouponPeriod period, LocalDate on) {
    boolean ex = !on.isBefore(period.end().minusDays(bond.exCouponDays()));
    YearFraction part = bond.dayCount().fraction(period.start(), on, period);
    return new Accrual(
        bond.couponPercent(),
        bond.dayCount(),
        period,
        on,
        ex,
        ex
            ? part.plus(negated(bond.dayCount().fraction(period.start(), period.end(), period)))
            : part,
        bond.factor(on));
  }

  /** Interest in percent of the nominal that is owed. */
  public BigDecimal percent() {
    return counted.of(couponPercent);
  }

  /** Interest in percent of the first nominal, which quantities count. */
  public BigDecimal percentOfFirst() {
    return percent().multiply(factor);
  }

  private static YearFraction negated(YearFraction fraction) {
    return new YearFraction(-fraction.numerator(), fraction.denominator());
  }
}
