package io.nexanest.market.adapter.ecb;

import io.nexanest.kernel.money.CurrencyCode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * How many units of the last currency of a path one of the first is worth. It is kept as a fraction,
 * since most quotients have no end; it is rounded once, where it is used.
 *
 * @param path the currencies that are gone through, such as GBP, EUR, USD
 * @param over what is divided
 * @param under by what; positive
 * @param digits significant digits of the least exact rate on the path
 */
public record CrossRate(List<CurrencyCode> path, BigDecimal over, BigDecimal under, int digits) {
  public CrossRate {
    path = List.copyOf(path);
  }

  /** As exact as what it was made of, and no more. */
  public BigDecimal value() {
    return over.divide(under, new MathContext(digits, RoundingMode.HALF_EVEN));
  }

  /** With so many decimals, however exact its sources are. */
  public BigDecimal value(int scale) {
    return over.divide(under, scale, RoundingMode.HALF_EVEN);
  }

  /** An amount in the last currency, rounded once to so many decimals. */
  public BigDecimal convert(BigDecimal amount, int scale) {
    return amount.multiply(over).divide(under, scale, RoundingMode.HALF_EVEN);
  }
}
