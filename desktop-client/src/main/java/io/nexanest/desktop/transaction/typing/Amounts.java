package io.nexanest.desktop.transaction.typing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Pattern;

/** Amounts as typed: with either decimal sign, grouped or not, or as a small calculation. */
public final class Amounts {
  private static final Pattern PLAIN = Pattern.compile("[+-]?\\d+(\\.\\d+)?");
  private static final Pattern SIGNS = Pattern.compile("[\\d.,+\\-*/()x×' ]*");
  private static final int LONGEST = 120;
  private static final int DECIMALS = 12;

  private Amounts() {}

  /**
   * The plain decimal that is meant; empty for nothing.
   *
   * @throws IllegalArgumentException if it is none, with what would be right
   */
  public static String read(String text) {
    String typed = text.strip();
    if (typed.isEmpty() || PLAIN.matcher(typed).matches()) {
      return typed;
    }
    if (typed.length() > LONGEST || !SIGNS.matcher(typed).matches()) {
      throw wrong(typed);
    }
    try {
      Sum sum = new Sum(typed.replace('x', '*').replace('×', '*').replaceAll("[ ']", ""));
      BigDecimal value = sum.whole();
      BigDecimal rounded = value.scale() > DECIMALS
          ? value.setScale(DECIMALS, java.math.RoundingMode.HALF_EVEN)
          : value;
      return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException("'" + typed + "' divides by nothing.", e);
    }
  }

  private static IllegalArgumentException wrong(String typed) {
    return new IllegalArgumentException(
        "'" + typed + "' is no amount; type 1250.50, 1.250,50 or a sum such as 12*3.5+9.95.");
  }

  /** Reads a calculation from the left to the right. */
  private static final class Sum {
    private final String text;
    private int at;

    Sum(String text) {
      this.text = text;
    }

    BigDecimal whole() {
      BigDecimal value = sum();
      if (at < text.length()) {
        throw wrong(text);
      }
      return value;
    }

    private BigDecimal sum() {
      BigDecimal value = product();
      while (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
        value = text.charAt(at++) == '+' ? value.add(product()) : value.subtract(product());
      }
      return value;
    }

    private BigDecimal product() {
      BigDecimal value = factor();
      while (at < text.length() && (text.charAt(at) == '*' || text.charAt(at) == '/')) {
        value = text.charAt(at++) == '*'
            ? value.multiply(factor())
            : value.divide(factor(), MathContext.DECIMAL128);
      }
      return value;
    }

    private BigDecimal factor() {
      if (at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
        return text.charAt(at++) == '-' ? factor().negate() : factor();
      }
      if (at < text.length() && text.charAt(at) == '(') {
        at++;
        BigDecimal value = sum();
        if (at >= text.length() || text.charAt(at++) != ')') {
          throw wrong(text);
        }
        return value;
      }
      int from = at;
      while (at < text.length() && "0123456789.,".indexOf(text.charAt(at)) >= 0) {
        at++;
      }
      return number(text.substring(from, at));
    }

    // The last sign is the decimal one, unless it groups: 1.250.000, or 1,250,000.
    private BigDecimal number(String digits) {
      int last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
      if (last < 0) {
        return decimal(digits);
      }
      char sign = digits.charAt(last);
      boolean repeated = digits.indexOf(sign) != last;
      String whole = digits.substring(0, last).replaceAll("[.,]", "");
      String rest = digits.substring(last + 1);
      return decimal(repeated ? whole + rest : whole + "." + rest);
    }

    private BigDecimal decimal(String digits) {
      try {
        return new BigDecimal(digits);
      } catch (NumberFormatException e) {
        throw wrong(text);
      }
    }
  }
}
