package io.nexanest.market.instrument;

import io.nexanest.core.bond.DayCount;
import io.nexanest.core.bond.Factor;
import io.nexanest.kernel.id.InstrumentId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a contract says. */
public sealed interface Contract {
  /** Call or put. */
  enum Right {
    CALL,
    PUT
  }

  /** The asset class whose contract it is. */
  String assetClass();

  /** The right to buy or sell at a price, up to a date. */
  record Option(InstrumentId underlying, Right right, BigDecimal strike, LocalDate expiry)
      implements Contract {
    @Override
    public String assetClass() {
      return "option";
    }
  }

  /** The duty to take delivery, or to settle, on a date. */
  record Future(Optional<InstrumentId> underlying, LocalDate expiry) implements Contract {
    @Override
    public String assetClass() {
      return "future";
    }
  }

  /**
   * A debt with coupons.
   *
   * @param couponPercent of the nominal a year
   * @param schedule by which interest accrues; empty for a description alone
   */
  record Bond(
      BigDecimal couponPercent, DayCount dayCount, LocalDate maturity, Optional<Schedule> schedule)
      implements Contract {
    @Override
    public String assetClass() {
      return "bond";
    }
  }

  /**
   * When a bond pays.
   *
   * @param frequency coupons a year
   * @param firstAccrual from when interest accrues
   * @param firstCoupon where the first period is longer
   * @param exCouponDays calendar days before a coupon
   * @param endOfMonth whether coupons follow the ends of months
   * @param factors what of the nominal is left, ascending
   */
  record Schedule(
      int frequency,
      Optional<LocalDate> firstAccrual,
      Optional<LocalDate> firstCoupon,
      int exCouponDays,
      boolean endOfMonth,
      List<Factor> factors) {
    public Schedule {
      factors = List.copyOf(factors);
    }
  }
}
