package io.nexanest.core.bond;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a bond still pays for 100 that are owed, and in how many coupon periods each.
 *
 * @param amounts coupons and what is paid back, at each coupon date
 * @param first periods until the first of them; the others follow each a period later
 * @param frequency periods a year
 */
record Payments(List<Double> amounts, double first, int frequency) {
  Payments {
    amounts = List.copyOf(amounts);
  }

  /** Those after a date on which the bond accrues; none of the coupon that is the seller's already. */
  static Payments of(Bond bond, Accrual accrual) {
    List<CouponPeriod> periods = new Coupons(bond).from(accrual.on());
    double owed = accrual.factor().doubleValue();
    List<Double> amounts = new ArrayList<>();
    for (int i = 0; i < periods.size(); i++) {
      CouponPeriod period = periods.get(i);
      double during = factor(bond, i == 0 ? accrual.on() : period.start());
      boolean sold = i == 0 && accrual.exCoupon();
      double coupon = sold ? 0 : coupon(bond, period) * during;
      amounts.add((coupon + 100 * (during - factor(bond, period.end()))) / owed);
    }
    return new Payments(amounts, first(bond, accrual), bond.frequency());
  }

  private static double factor(Bond bond, LocalDate on) {
    return bond.factor(on).doubleValue();
  }

  private static double coupon(Bond bond, CouponPeriod period) {
    BigDecimal yearly = bond.couponPercent();
    return period.isRegular()
        ? yearly.doubleValue() / bond.frequency()
        : bond.dayCount()
            .fraction(period.start(), period.end(), period)
            .of(yearly)
            .doubleValue();
  }

  private static double first(Bond bond, Accrual accrual) {
    CouponPeriod period = accrual.period();
    double whole =
        bond.dayCount().fraction(period.start(), period.end(), period).value();
    double gone = bond.dayCount().fraction(period.start(), accrual.on(), period).value();
    return period.isRegular() ? 1 - gone / whole : (whole - gone) * bond.frequency();
  }
}
