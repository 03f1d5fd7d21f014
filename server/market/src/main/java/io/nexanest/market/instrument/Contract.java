package io.nexanest.market.instrument;

import io.nexanest.kernel.id.InstrumentId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a contract says. */
public sealed interface Contract {
  /** The ways to count days of accrual. */
  List<String> DAY_COUNTS = List.of("30/360", "ACT/360", "ACT/365", "ACT/ACT");

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
   * @param dayCount one of {@link #DAY_COUNTS}
   */
  record Bond(BigDecimal couponPercent, String dayCount, LocalDate maturity) implements Contract {
    @Override
    public String assetClass() {
      return "bond";
    }
  }
}
