package io.nexanest.desktop.gateway.valuation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.OptionalDouble;

/**
 * What is known of a bond that accrues interest; prices are in percent of the nominal that is owed.
 *
 * @param accruedInterest in the view currency
 * @param dirtyPrice clean price and accrued percent together; zero without a price
 * @param yield to maturity, as a ratio
 * @param duration modified, in years
 */
public record BondValue(
    BigDecimal accruedInterest,
    BigDecimal cleanPrice,
    BigDecimal accruedPercent,
    BigDecimal dirtyPrice,
    BigDecimal factor,
    BigDecimal couponPercent,
    String dayCount,
    LocalDate periodStart,
    LocalDate periodEnd,
    LocalDate maturity,
    boolean exCoupon,
    OptionalDouble yield,
    OptionalDouble duration,
    OptionalDouble convexity) {}
