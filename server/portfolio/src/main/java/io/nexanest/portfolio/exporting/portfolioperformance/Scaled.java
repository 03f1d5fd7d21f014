package io.nexanest.portfolio.exporting.portfolioperformance;

import io.nexanest.portfolio.exporting.file.Omission;
import io.nexanest.portfolio.exporting.file.Omissions;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Decimals as whole numbers of hundredths and smaller; what falls off is told. */
final class Scaled {
  private static final int MONEY_DIGITS = 2;
  private static final int SHARE_DIGITS = 8;

  private final Omissions omissions;

  Scaled(Omissions omissions) {
    this.omissions = omissions;
  }

  String money(BigDecimal amount) {
    return scaled(amount, MONEY_DIGITS, Omission.FRACTIONS_OF_A_CENT);
  }

  String shares(BigDecimal units) {
    return scaled(units, SHARE_DIGITS, Omission.FRACTIONS_OF_A_UNIT);
  }

  /** Prices have more digits than anybody quotes. */
  static String price(BigDecimal value) {
    return value
        .movePointRight(SHARE_DIGITS)
        .setScale(0, RoundingMode.HALF_EVEN)
        .toPlainString();
  }

  private String scaled(BigDecimal value, int digits, Omission lost) {
    BigDecimal whole = value.movePointRight(digits);
    BigDecimal rounded = whole.setScale(0, RoundingMode.HALF_EVEN);
    if (rounded.compareTo(whole) != 0) {
      omissions.add(lost);
    }
    return rounded.toPlainString();
  }
}
