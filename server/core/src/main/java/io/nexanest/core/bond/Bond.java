package io.nexanest.core.bond;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A debt with fixed coupons, as its contract says.
 *
 * @param couponPercent of the nominal that is owed, a year; 0 for none
 * @param frequency coupons a year: 1, 2, 3, 4, 6 or 12
 * @param firstAccrual from when interest accrues; empty for a date that does not matter any more
 * @param firstCoupon where the first period is not as long as the others
 * @param exCouponDays calendar days before a coupon from which a buyer does not get it; 0 for none
 * @param endOfMonth whether coupons follow the ends of months, as those of the US Treasury do
 * @param factors what of the nominal is left from which date on, ascending; empty where all is paid
 *     back at maturity
 */
public record Bond(
    BigDecimal couponPercent,
    DayCount dayCount,
    int frequency,
    LocalDate maturity,
    Optional<LocalDate> firstAccrual,
    Optional<LocalDate> firstCoupon,
    int exCouponDays,
    boolean endOfMonth,
    List<Factor> factors) {
  /** The numbers of coupons a year that part it into whole months. */
  public static final List<Integer> FREQUENCIES = List.of(1, 2, 3, 4, 6, 12);

  /** Throws IllegalArgumentException for a contract that can't be. */
  public Bond {
    if (!FREQUENCIES.contains(frequency)) {
      throw new IllegalArgumentException(
          "coupons a year are one of " + FREQUENCIES + ", not " + frequency);
    }
    if (couponPercent.signum() < 0 || exCouponDays < 0) {
      throw new IllegalArgumentException("a coupon and its ex-coupon days are 0 or more");
    }
    factors = factors.stream().sorted(Comparator.comparing(Factor::from)).toList();
  }

  /** A bond that is paid back at maturity, with regular periods. */
  public static Bond bullet(
      BigDecimal couponPercent, DayCount dayCount, int frequency, LocalDate maturity) {
    return new Bond(
        couponPercent,
        dayCount,
        frequency,
        maturity,
        Optional.empty(),
        Optional.empty(),
        0,
        false,
        List.of());
  }

  /** The part of the nominal that is owed at the end of a date; 0 from maturity on. */
  public BigDecimal factor(LocalDate on) {
    if (!on.isBefore(maturity)) {
      return BigDecimal.ZERO;
    }
    BigDecimal value = BigDecimal.ONE;
    for (Factor factor : factors) {
      if (!factor.from().isAfter(on)) {
        value = factor.value();
      }
    }
    return value;
  }

  /** What has accrued at the end of a date; empty where nothing does: before it begins, or after. */
  public Optional<Accrual> accrual(LocalDate on) {
    return new Coupons(this).periodOf(on).map(period -> Accrual.of(this, period, on));
  }
}
