package io.nexanest.kernel.money;

import java.util.Currency;

/**
 * An ISO 4217 currency.
 *
 * @param code three capital letters that ISO 4217 knows
 */
public record CurrencyCode(String code) implements Comparable<CurrencyCode> {
  /** Throws IllegalArgumentException for a code that ISO 4217 does not know. */
  public CurrencyCode {
    try {
      Currency.getInstance(code);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "'" + code + "' is not a currency code of ISO 4217, such as USD", e);
    }
  }

  public static CurrencyCode of(String code) {
    return new CurrencyCode(code);
  }

  /** Decimals of the minor unit: 2 for USD, 0 for JPY. */
  public int minorUnitDigits() {
    return Math.max(0, Currency.getInstance(code).getDefaultFractionDigits());
  }

  @Override
  public int compareTo(CurrencyCode other) {
    return code.compareTo(other.code);
  }

  @Override
  public String toString() {
    return code;
  }
}
