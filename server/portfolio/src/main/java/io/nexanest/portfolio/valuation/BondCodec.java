package io.nexanest.portfolio.valuation;

import io.nexanest.api.portfolio.v1.BondFigures;
import io.nexanest.core.bond.Accrual;
import io.nexanest.core.bond.Bond;
import io.nexanest.core.bond.BondYield;
import io.nexanest.core.market.PriceAnswer;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.wire.Dates;
import io.nexanest.wire.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

/** What is known of a bond at its price, as a message. */
final class BondCodec {
  /** Interest in percent has no last digit of its own; so many are told. */
  private static final int DECIMALS = 12;

  private BondCodec() {}

  /** Empty for what is no bond, or one that has matured. */
  static Optional<BondFigures> encode(Standpoint standpoint, InstrumentId id, PriceAnswer price) {
    LocalDate on = standpoint.asOf().effectiveDate();
    return standpoint
        .terms()
        .terms(id)
        .bond()
        .flatMap(bond -> bond.accrual(on).map(accrual -> encode(bond, accrual, price)));
  }

  private static BondFigures encode(Bond bond, Accrual accrual, PriceAnswer price) {
    BigDecimal percent = accrual.percent().setScale(DECIMALS, RoundingMode.HALF_EVEN);
    BondFigures.Builder to = BondFigures.newBuilder()
        .setAccruedPercent(Decimals.encode(percent))
        .setFactor(Decimals.encode(accrual.factor()))
        .setPeriodStartDate(Dates.encode(accrual.period().start()))
        .setPeriodEndDate(Dates.encode(accrual.period().end()))
        .setDayCount(bond.dayCount().text())
        .setExCoupon(accrual.exCoupon())
        .setCouponPercent(Decimals.encode(bond.couponPercent()))
        .setMaturityDate(Dates.encode(bond.maturity()));
    if (price instanceof PriceAnswer.Known known) {
      to.setCleanPrice(Decimals.encode(known.value()))
          .setDirtyPrice(Decimals.encode(known.value().add(percent)));
      BondYield.of(bond, accrual, known.value().doubleValue())
          .ifPresent(yield -> to.setYieldToMaturity(yield.toMaturity())
              .setCurrentYield(yield.current())
              .setMacaulayDuration(yield.macaulay())
              .setModifiedDuration(yield.modified())
              .setConvexity(yield.convexity()));
    }
    return to.build();
  }
}
