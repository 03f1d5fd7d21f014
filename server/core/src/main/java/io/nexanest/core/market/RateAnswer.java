package io.nexanest.core.market;

import io.nexanest.kernel.money.CurrencyCode;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What a rate source knows of a pair of currencies on a date. */
public sealed interface RateAnswer {
  CurrencyCode from();

  CurrencyCode to();

  /**
   * A rate.
   *
   * @param value units of {@code to} for one unit of {@code from}
   */
  record Known(CurrencyCode from, CurrencyCode to, BigDecimal value, Provenance provenance)
      implements RateAnswer {
    /** The amount × the rate, not rounded; times one is the same number in the same scale. */
    public BigDecimal of(BigDecimal amount) {
      return value.equals(BigDecimal.ONE) ? amount : amount.multiply(value);
    }
  }

  /** There is no rate at all, neither before nor after the date. */
  record Missing(CurrencyCode from, CurrencyCode to, LocalDate date) implements RateAnswer {}

  /** One unit of a currency is one unit of it. */
  static Known identity(CurrencyCode currency, LocalDate date) {
    Provenance provenance = new Provenance("", date, Standing.IDENTITY);
    return new Known(currency, currency, BigDecimal.ONE, provenance);
  }

  /** The rate that a transaction of that date was settled at. */
  static Known own(CurrencyCode from, CurrencyCode to, BigDecimal value, LocalDate date) {
    return new Known(from, to, value, new Provenance("transaction", date, Standing.OWN));
  }
}
