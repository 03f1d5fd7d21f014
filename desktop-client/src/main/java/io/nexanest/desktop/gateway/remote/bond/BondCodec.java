package io.nexanest.desktop.gateway.remote.bond;

import io.nexanest.api.portfolio.v1.BondFigures;
import io.nexanest.desktop.gateway.remote.ValuationCodec;
import io.nexanest.desktop.gateway.valuation.BondValue;
import io.nexanest.wire.Dates;
import java.math.BigDecimal;
import java.util.OptionalDouble;

/** Bonds of the wire as bonds of the workstation. */
public final class BondCodec {
  private BondCodec() {}

  /** A bond; interest accrued is an amount of its holding. */
  public static BondValue bond(BondFigures from, BigDecimal accruedInterest) {
    return new BondValue(
        accruedInterest,
        ValuationCodec.number(from.getCleanPrice()),
        ValuationCodec.number(from.getAccruedPercent()),
        ValuationCodec.number(from.getDirtyPrice()),
        ValuationCodec.number(from.getFactor()),
        ValuationCodec.number(from.getCouponPercent()),
        from.getDayCount(),
        Dates.decode(from.getPeriodStartDate()),
        Dates.decode(from.getPeriodEndDate()),
        Dates.decode(from.getMaturityDate()),
        from.getExCoupon(),
        optional(from.hasYieldToMaturity(), from.getYieldToMaturity()),
        optional(from.hasModifiedDuration(), from.getModifiedDuration()),
        optional(from.hasConvexity(), from.getConvexity()));
  }

  private static OptionalDouble optional(boolean stated, double value) {
    return stated ? OptionalDouble.of(value) : OptionalDouble.empty();
  }
}
