package io.nexanest.core.bond;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A part of a year as a quotient of whole numbers, so that a day's interest is exact until money is
 * rounded.
 */
public record YearFraction(long numerator, long denominator) {
  static final YearFraction ZERO = new YearFraction(0, 1);

  /** Throws IllegalArgumentException for a denominator that is not more than zero. */
  public YearFraction {
    if (denominator <= 0) {
      throw new IllegalArgumentException(
          "a year has more than no days, not " + denominator + " of them");
    }
  }

  YearFraction plus(YearFraction other) {
    return denominator == other.denominator
        ? new YearFraction(Math.addExact(numerator, other.numerator), denominator)
        : new YearFraction(
            Math.addExact(
                Math.multiplyExact(numerator, other.denominator),
                Math.multiplyExact(other.numerator, denominator)),
            Math.multiplyExact(denominator, other.denominator));
  }

  /** So much of a yearly amount; exact where the quotient ends within 34 digits. */
  public BigDecimal of(BigDecimal yearly) {
    return yearly
        .multiply(BigDecimal.valueOf(numerator))
        .divide(BigDecimal.valueOf(denominator), MathContext.DECIMAL128);
  }

  /** As a statistic. */
  public double value() {
    return (double) numerator / denominator;
  }
}
