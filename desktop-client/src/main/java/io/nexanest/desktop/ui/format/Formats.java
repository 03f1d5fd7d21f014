package io.nexanest.desktop.ui.format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * Numbers as a person reads them, by the locale's marks. Written by hand, because the platform's
 * formatter is too slow and allocates too much for cells that tick. Absent figures are a dash.
 */
public final class Formats {
  /** What stands where there is no figure. */
  public static final String NONE = "–";

  private static final char MINUS = '\u2212';

  private final char group;
  private final char mark;

  public Formats(Locale locale) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
    group = symbols.getGroupingSeparator();
    mark = symbols.getDecimalSeparator();
  }

  /** With grouping and exactly so many decimals, rounded half even. */
  public String amount(BigDecimal value, int decimals) {
    return append(new StringBuilder(24), value, decimals, false).toString();
  }

  /** As {@link #amount}, with a plus sign where it is positive. */
  public String signed(BigDecimal value, int decimals) {
    return append(new StringBuilder(24), value, decimals, true).toString();
  }

  /** With the currency's sign before it and its usual decimals. */
  public String money(BigDecimal value, String currency) {
    String body = amount(value.abs(), Currencies.decimals(currency));
    String sign = value.signum() < 0 ? String.valueOf(MINUS) : "";
    return sign + Currencies.sign(currency) + body;
  }

  /** As {@link #money}, with a plus sign where it is positive. */
  public String signedMoney(BigDecimal value, String currency) {
    return (value.signum() > 0 ? "+" : "") + money(value, currency);
  }

  /** Short, for tight places: 1.25 M, 318 k. */
  public String compact(double value) {
    double size = Math.abs(value);
    String sign = value < 0 ? String.valueOf(MINUS) : "";
    if (size >= 1e9) {
      return sign + scaled(Math.round(size / 1e7), 2) + " bn";
    }
    if (size >= 1e6) {
      return sign + scaled(Math.round(size / 1e4), 2) + " M";
    }
    if (size >= 1e4) {
      return sign + scaled(Math.round(size / 1e3), 0) + " k";
    }
    return sign + scaled(Math.round(size * 100), 2);
  }

  /** Units held: as many decimals as there are, at most eight. */
  public String quantity(BigDecimal value) {
    BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    return amount(plain, Math.clamp(plain.scale(), 0, 8));
  }

  /** A price of one unit: at least two decimals, at most six. */
  public String price(BigDecimal value) {
    BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    return amount(plain, Math.clamp(plain.scale(), 2, 6));
  }

  /** A ratio as percent with two decimals; 0.0123 is 1.23 %. */
  public String percent(double ratio) {
    return percent(ratio, false);
  }

  /** As {@link #percent(double)}, with a plus sign where it is positive. */
  public String signedPercent(double ratio) {
    return percent(ratio, true);
  }

  /** A double with so many decimals. */
  public String number(double value, int decimals) {
    if (!Double.isFinite(value)) {
      return NONE;
    }
    return amount(BigDecimal.valueOf(value), decimals);
  }

  /** An integer that stands for itself × 10^-scale. */
  public String scaled(long unscaled, int scale) {
    return appendScaled(new StringBuilder(20), unscaled, scale, false).toString();
  }

  /** As {@link #scaled(long, int)}, with a plus sign where it is positive. */
  public String signedScaled(long unscaled, int scale) {
    return appendScaled(new StringBuilder(20), unscaled, scale, true).toString();
  }

  private String percent(double ratio, boolean plus) {
    if (!Double.isFinite(ratio) || Math.abs(ratio) > 1e12) {
      return NONE;
    }
    long hundredths = Math.round(ratio * 10_000);
    return appendScaled(new StringBuilder(12), hundredths, 2, plus).append('%').toString();
  }

  private StringBuilder append(StringBuilder to, BigDecimal value, int decimals, boolean plus) {
    BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_EVEN);
    if (rounded.precision() <= 18) {
      return appendScaled(to, rounded.unscaledValue().longValue(), decimals, plus);
    }
    String digits = rounded.unscaledValue().abs().toString();
    sign(to, rounded.signum(), plus);
    return digits(to, digits, decimals);
  }

  private StringBuilder appendScaled(StringBuilder to, long unscaled, int scale, boolean plus) {
    sign(to, Long.signum(unscaled), plus);
    return digits(to, Long.toString(Math.abs(unscaled)), scale);
  }

  private static void sign(StringBuilder to, int sign, boolean plus) {
    if (sign < 0) {
      to.append(MINUS);
    } else if (sign > 0 && plus) {
      to.append('+');
    }
  }

  private StringBuilder digits(StringBuilder to, String digits, int scale) {
    int whole = digits.length() - scale;
    if (whole <= 0) {
      to.append('0');
    }
    for (int i = 0; i < whole; i++) {
      if (i > 0 && (whole - i) % 3 == 0) {
        to.append(group);
      }
      to.append(digits.charAt(i));
    }
    if (scale > 0) {
      to.append(mark);
      to.repeat("0", Math.max(0, -whole));
      to.append(digits, Math.max(0, whole), digits.length());
    }
    return to;
  }
}
