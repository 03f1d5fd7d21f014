package io.nexanest.core.market;

import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.kernel.money.Rounding;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An amount with what became of it in another currency, and by which rate.
 *
 * @param source in the currency that the rate is from
 * @param value in the currency that the rate is to; zero if the rate is missing
 */
public record Converted(BigDecimal source, BigDecimal value, RateAnswer rate) {
  /** The amount × the day's rate, rounded to the minor unit of {@code to}. */
  public static Converted at(
      RateSource rates, BigDecimal amount, CurrencyCode from, CurrencyCode to, LocalDate date) {
    return by(rates.rate(from, to, date), amount);
  }

  /** The amount × that rate, rounded to the minor unit of the currency that the rate is to. */
  public static Converted by(RateAnswer rate, BigDecimal amount) {
    return switch (rate) {
      case RateAnswer.Known known -> {
        BigDecimal product = known.of(amount);
        yield new Converted(amount, Rounding.MINOR_UNIT.round(product, known.to()), rate);
      }
      case RateAnswer.Missing missing -> new Converted(amount, BigDecimal.ZERO, missing);
    };
  }

  public CurrencyCode from() {
    return rate.from();
  }

  public CurrencyCode to() {
    return rate.to();
  }

  public Converted negated() {
    return new Converted(source.negate(), value.negate(), rate);
  }
}
