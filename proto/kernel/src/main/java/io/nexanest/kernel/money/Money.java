package io.nexanest.kernel.money;

import java.math.BigDecimal;

/**
 * An exact amount of one currency. Trailing zeros do not count: 1.50 equals 1.5.
 *
 * @param amount in units of the currency, negative for what is owed or paid
 */
public record Money(BigDecimal amount, CurrencyCode currency) {
  /** Throws IllegalArgumentException for an amount that {@link Decimals} refuses. */
  public Money {
    amount = Decimals.checked(amount);
  }

  /** Reads {@code of("12.50", "USD")}; throws IllegalArgumentException for anything unreadable. */
  public static Money of(String amount, String currency) {
    return new Money(Decimals.parse(amount), CurrencyCode.of(currency));
  }

  public static Money zero(CurrencyCode currency) {
    return new Money(BigDecimal.ZERO, currency);
  }

  /** Throws IllegalArgumentException if the currencies differ. */
  public Money plus(Money other) {
    return new Money(amount.add(same(other).amount), currency);
  }

  /** Throws IllegalArgumentException if the currencies differ. */
  public Money minus(Money other) {
    return new Money(amount.subtract(same(other).amount), currency);
  }

  public Money negated() {
    return new Money(amount.negate(), currency);
  }

  /** To the minor unit of the currency, half to even. */
  public Money rounded() {
    return new Money(Rounding.MINOR_UNIT.round(amount, currency), currency);
  }

  public int signum() {
    return amount.signum();
  }

  private Money same(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(
          "amounts in " + currency + " and " + other.currency + " need a rate to be added");
    }
    return other;
  }

  @Override
  public String toString() {
    return Decimals.text(amount) + " " + currency;
  }
}
