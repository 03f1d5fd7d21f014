package io.nexanest.portfolio.importing.term;

import java.math.BigDecimal;
import java.util.Map;

/** Codes that stand for a hundredth of a currency, in which shares are quoted: pence in London. */
public final class MinorUnits {
  private static final int DIGITS = 2;

  // The last letter's case tells GBp, a penny, from GBP, a pound.
  private static final Map<String, String> CURRENCIES =
      Map.of("GBX", "GBP", "GBp", "GBP", "ZAC", "ZAR", "ZAc", "ZAR", "ILA", "ILS", "ILa", "ILS");

  private MinorUnits() {}

  public static boolean isOne(String code) {
    return CURRENCIES.containsKey(code.strip());
  }

  /** The currency that it is a hundredth of; any other code as it is. */
  public static String currency(String code) {
    return CURRENCIES.getOrDefault(code.strip(), code);
  }

  /** So many hundredths in whole units. */
  public static BigDecimal whole(BigDecimal hundredths) {
    return hundredths.movePointLeft(DIGITS);
  }

  /** A rate for a hundredth as the rate for a whole unit. */
  public static BigDecimal ofWhole(BigDecimal rate) {
    return rate.movePointRight(DIGITS);
  }
}
