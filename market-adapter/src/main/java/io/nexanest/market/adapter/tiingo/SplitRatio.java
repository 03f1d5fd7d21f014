package io.nexanest.market.adapter.tiingo;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * New units for old ones, out of a factor such as 7.0, 1.5, 0.031 or 0.333333.
 *
 * @param newUnits such as 31 in 0.031
 * @param oldUnits such as 1000 in 0.031
 */
record SplitRatio(int newUnits, int oldUnits) {
  /** From so many decimals on a factor is a quotient that was rounded. */
  private static final int ROUNDED = 6;

  private static final int LARGEST = 1_000;
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  /** Throws IllegalArgumentException for a factor that is no ratio of numbers that make sense. */
  static SplitRatio of(BigDecimal factor) {
    BigDecimal bare = factor.stripTrailingZeros();
    try {
      return bare.scale() < ROUNDED ? exact(bare) : near(bare);
    } catch (ArithmeticException e) {
      throw refusal(factor);
    }
  }

  private static SplitRatio exact(BigDecimal factor) {
    BigInteger under = BigInteger.TEN.pow(Math.max(0, factor.scale()));
    BigInteger over = factor.multiply(new BigDecimal(under)).toBigIntegerExact();
    BigInteger common = over.gcd(under);
    return new SplitRatio(
        over.divide(common).intValueExact(), under.divide(common).intValueExact());
  }

  private static SplitRatio near(BigDecimal factor) {
    BigDecimal half = factor.ulp().divide(TWO);
    for (int under = 1; under <= LARGEST; under++) {
      BigDecimal whole = factor.multiply(BigDecimal.valueOf(under));
      long over = whole.add(new BigDecimal("0.5")).longValue();
      BigDecimal off = BigDecimal.valueOf(over)
          .divide(BigDecimal.valueOf(under), MathContext.DECIMAL64)
          .subtract(factor)
          .abs();
      if (over > 0 && off.compareTo(half) <= 0) {
        return new SplitRatio(Math.toIntExact(over), under);
      }
    }
    throw refusal(factor);
  }

  private static IllegalArgumentException refusal(BigDecimal factor) {
    return new IllegalArgumentException("split factor " + factor.toPlainString()
        + " is no ratio of whole numbers up to " + LARGEST);
  }
}
