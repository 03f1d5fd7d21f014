package io.nexanest.core.bond;

import java.time.LocalDate;
import java.util.List;

/**
 * The days for which one coupon is paid.
 *
 * @param start the first day that accrues
 * @param end the day that no longer does: the coupon's date
 * @param notional the regular periods that it lies in, ascending; itself where it is regular
 * @param frequency coupons a year
 * @param last whether it ends at maturity
 */
public record CouponPeriod(
    LocalDate start, LocalDate end, List<Span> notional, int frequency, boolean last) {
  /** From one date up to another. */
  public record Span(LocalDate start, LocalDate end) {}

  public CouponPeriod {
    notional = List.copyOf(notional);
  }

  /** Whether it is as long as the schedule says, so that its coupon is the usual one. */
  public boolean isRegular() {
    return notional.size() == 1
        && notional.getFirst().start().equals(start)
        && notional.getFirst().end().equals(end);
  }
}
