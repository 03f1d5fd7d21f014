package io.nexanest.kernel.money;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * What a decimal of the books may look like: at most 38 digits, at most 18 of them after the point,
 * hence at most 20 before it. This is the width of the columns in which it is kept.
 */
public final class Decimals {
  public static final int MAX_DIGITS = 38;
  public static final int MAX_DECIMALS = 18;
  private static final Pattern PLAIN = Pattern.compile("[+-]?\\d{1,60}(\\.\\d{1,60})?");

  private Decimals() {}

  /** Whether the number fits, trailing zeros not counted. */
  public static boolean fits(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    int before = stripped.precision() - stripped.scale();
    return stripped.scale() <= MAX_DECIMALS && before <= MAX_DIGITS - MAX_DECIMALS;
  }

  /**
   * The same number without trailing zeros and without an exponent, so that equal numbers are equal
   * objects.
   *
   * @throws IllegalArgumentException if the number does not fit; it is never rounded in silence
   */
  public static BigDecimal checked(BigDecimal value) {
    if (!fits(value)) {
      throw new IllegalArgumentException(
          "a decimal has at most 20 digits before the point and 18 after it, not " + value);
    }
    return plain(value);
  }

  /** The same number without trailing zeros and with a scale of zero or more. */
  public static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /**
   * The sum, with the scale that {@link BigDecimal#add} gives it, but without a new object where one
   * side is nothing: running sums begin with zero, and most figures of most positions are zero.
   */
  public static BigDecimal sum(BigDecimal one, BigDecimal other) {
    if (one.signum() == 0 && one.scale() <= other.scale()) {
      return other;
    }
    if (other.signum() == 0 && other.scale() <= one.scale()) {
      return one;
    }
    return one.add(other);
  }

  /**
   * Reads plain text such as {@code -12.50}.
   *
   * @throws IllegalArgumentException for empty text, an exponent, or a number that does not fit
   */
  public static BigDecimal parse(String text) {
    if (!PLAIN.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "a decimal is plain digits such as -12.50, without an exponent, not '" + text + "'");
    }
    return checked(new BigDecimal(text));
  }

  /** Plain text without exponent and without trailing zeros. */
  public static String text(BigDecimal value) {
    return plain(value).toPlainString();
  }
}
