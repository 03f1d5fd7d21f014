package io.nexanest.kernel.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.UnaryOperator;

/** The named ways in which the books round. All of them round half to even. */
public enum Rounding {
  /** Money that moves or is shown: the minor unit of its currency, 2 decimals for USD, 0 for JPY. */
  MINOR_UNIT {
    @Override
    int decimals(CurrencyCode currency) {
      return currency.minorUnitDigits();
    }
  },
  /** An exchange rate: 10 decimals. */
  RATE {
    @Override
    int decimals(CurrencyCode currency) {
      return 10;
    }
  };

  abstract int decimals(CurrencyCode currency);

  public BigDecimal round(BigDecimal value, CurrencyCode currency) {
    return value.setScale(decimals(currency), RoundingMode.HALF_EVEN);
  }

  /** The same for many values of one currency, whose decimals are then looked up once. */
  public UnaryOperator<BigDecimal> in(CurrencyCode currency) {
    int decimals = decimals(currency);
    return value -> value.setScale(decimals, RoundingMode.HALF_EVEN);
  }

  /** The quotient, rounded once; throws ArithmeticException for a divisor of zero. */
  public BigDecimal divide(BigDecimal value, BigDecimal divisor, CurrencyCode currency) {
    return value.divide(divisor, decimals(currency), RoundingMode.HALF_EVEN);
  }
}
