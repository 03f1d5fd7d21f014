package io.nexanest.market.adapter.spi.event;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/**
 * A decimal as its provider wrote it: the integer × 10^-scale. Trailing zeros are kept, because some
 * checksums count them, so {@code 1.50} and {@code 1.5} are not equal; {@link #compareTo} goes by
 * the value.
 *
 * @param units the digits
 * @param scale digits after the point, 0 to 18
 */
public record Scaled(long units, int scale) implements Comparable<Scaled> {
  public static final Scaled ZERO = new Scaled(0, 0);
  static final int MOST_DECIMALS = 18;
  private static final Pattern DECIMAL =
      Pattern.compile("-?[0-9]{1,30}(?:\\.[0-9]{1,30})?(?:[eE][+-]?[0-9]{1,2})?");
  private static final int PLAIN_LENGTH = 18;
  private static final long[] TENS = new long[MOST_DECIMALS + 1];

  static {
    TENS[0] = 1;
    for (int i = 1; i <= MOST_DECIMALS; i++) {
      TENS[i] = 10 * TENS[i - 1];
    }
  }

  /** Throws IllegalArgumentException for a scale outside 0 to 18. */
  public Scaled {
    if (scale < 0 || scale > MOST_DECIMALS) {
      throw new IllegalArgumentException("scale " + scale + " must be 0 to " + MOST_DECIMALS);
    }
  }

  /**
   * Reads a decimal, such as {@code 0.00100000} or {@code 4e-8}.
   *
   * @throws IllegalArgumentException for what is no decimal, has more than 18 decimals, or does not
   *     fit into a long; nothing is rounded
   */
  public static Scaled parse(String text) {
    Scaled plain = text.length() <= PLAIN_LENGTH ? plain(text) : ZERO;
    if (plain != ZERO) {
      return plain;
    }
    if (!DECIMAL.matcher(text).matches()) {
      throw refused(text);
    }
    BigDecimal value = new BigDecimal(text);
    if (value.scale() < 0) {
      value = value.setScale(0);
    }
    // Zeros are taken off only where it does not fit with them.
    if (value.scale() > MOST_DECIMALS || value.unscaledValue().bitLength() > 63) {
      value = value.stripTrailingZeros();
      value = value.scale() < 0 ? value.setScale(0) : value;
    }
    if (value.scale() > MOST_DECIMALS || value.unscaledValue().bitLength() > 63) {
      throw refused(text);
    }
    return new Scaled(value.unscaledValue().longValueExact(), value.scale());
  }

  /** The usual case without a detour; ZERO itself where it is not the usual case. */
  private static Scaled plain(String text) {
    long units = 0;
    int point = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.' && point < 0 && i > 0) {
        point = i;
      } else if (c >= '0' && c <= '9') {
        units = 10 * units + (c - '0');
      } else {
        return ZERO;
      }
    }
    if (text.isEmpty() || point == text.length() - 1) {
      return ZERO;
    }
    return new Scaled(units, point < 0 ? 0 : text.length() - point - 1);
  }

  private static IllegalArgumentException refused(String text) {
    String shown = text.length() > 50 ? text.substring(0, 50) + "…" : text;
    return new IllegalArgumentException("'" + shown + "' is no decimal of at most 18 digits before"
        + " and " + MOST_DECIMALS + " after the point that fits into 63 bits");
  }

  /** The same digits with the point moved to the left. */
  public Scaled dividedByTenTo(int places) {
    return new Scaled(units, scale + places);
  }

  /**
   * The same value with another scale.
   *
   * @throws ArithmeticException where it would be rounded or does not fit
   */
  public long unitsAt(int other) {
    if (other >= scale) {
      return Math.multiplyExact(units, TENS[other - scale]);
    }
    long ten = TENS[scale - other];
    if (units % ten != 0) {
      throw new ArithmeticException(text() + " has more than " + other + " decimals");
    }
    return units / ten;
  }

  /** The same value with another scale; what is beyond it is cut off. */
  public long unitsCutAt(int other) {
    return other >= scale ? unitsAt(other) : units / TENS[scale - other];
  }

  /**
   * The same value with another scale, rounded half-even.
   *
   * @throws ArithmeticException where it does not fit
   */
  public long unitsRoundedAt(int other) {
    return other >= scale
        ? unitsAt(other)
        : BigDecimal.valueOf(units, scale)
            .setScale(other, RoundingMode.HALF_EVEN)
            .unscaledValue()
            .longValueExact();
  }

  public boolean isZero() {
    return units == 0;
  }

  public boolean isPositive() {
    return units > 0;
  }

  @Override
  public int compareTo(Scaled other) {
    if (scale == other.scale) {
      return Long.compare(units, other.units);
    }
    return BigDecimal.valueOf(units, scale).compareTo(BigDecimal.valueOf(other.units, other.scale));
  }

  /** Without trailing zeros, the same for equal values. */
  public String text() {
    if (units == 0) {
      return "0";
    }
    return BigDecimal.valueOf(units, scale).stripTrailingZeros().toPlainString();
  }

  @Override
  public String toString() {
    return BigDecimal.valueOf(units, scale).toPlainString();
  }
}
