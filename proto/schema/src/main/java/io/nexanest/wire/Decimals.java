package io.nexanest.wire;

import com.google.type.Decimal;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Decimals on the wire: plain text, at most 38 digits of which at most 18 after the point. */
public final class Decimals {
  private static final Pattern PLAIN = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)");
  private static final int MAX_DIGITS = 38;
  private static final int MAX_SCALE = 18;

  private Decimals() {}

  /** Text without exponent and without trailing zeros. */
  public static Decimal encode(BigDecimal value) {
    return Decimal.newBuilder().setValue(text(value)).build();
  }

  /** The same text, for logs and proofs. */
  public static String text(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  /**
   * Reads a decimal.
   *
   * @throws MalformedValue if it is empty, not a plain decimal or too precise
   */
  public static BigDecimal decode(Decimal decimal) {
    return decode(decimal.getValue());
  }

  /** Reads the text of a decimal; see {@link #decode(Decimal)}. */
  public static BigDecimal decode(String text) {
    if (text.isEmpty()) {
      throw new MalformedValue("a decimal is needed, such as 12.50", false);
    }
    if (text.length() > 80 || !PLAIN.matcher(text).matches()) {
      throw new MalformedValue("'" + clip(text) + "' is not a decimal such as 12.50", false);
    }
    BigDecimal value = new BigDecimal(text);
    if (value.signum() != 0) {
      value = value.stripTrailingZeros();
    }
    if (value.scale() > MAX_SCALE || value.precision() - value.scale() > MAX_DIGITS - MAX_SCALE) {
      throw new MalformedValue(
          "'" + clip(text) + "' has more than 20 digits before or 18 after the point", true);
    }
    return value.scale() < 0 ? value.setScale(0) : value;
  }

  private static String clip(String text) {
    return text.length() > 48 ? text.substring(0, 48) + "…" : text;
  }
}
