package io.nexanest.kernel.money;

import java.math.BigDecimal;

/**
 * What one unit of an instrument costs, as finely as it is quoted.
 *
 * @param perUnit units of the currency for one unit of the instrument
 */
public record Price(BigDecimal perUnit, CurrencyCode currency) {
  /** Throws IllegalArgumentException for a number that {@link Decimals} refuses. */
  public Price {
    perUnit = Decimals.checked(perUnit);
  }

  /** Reads {@code of("187.25", "USD")}; throws IllegalArgumentException for anything unreadable. */
  public static Price of(String perUnit, String currency) {
    return new Price(Decimals.parse(perUnit), CurrencyCode.of(currency));
  }

  @Override
  public String toString() {
    return Decimals.text(perUnit) + " " + currency;
  }
}
