package io.nexanest.portfolio.importing.text;

import io.nexanest.kernel.money.Decimals;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers of formats whose specification says how a number is written. */
public final class Figure {
  private static final Pattern SHAPE = Pattern.compile(
      "[+-]?(?:[0-9]{1,40}(?:[.,][0-9]{0,40})?|[.,][0-9]{1,40})(?:[eE][+-]?[0-9]{1,2})?");

  private Figure() {}

  /** The number; empty if the text is none. A comma is taken for a decimal point. */
  public static Optional<BigDecimal> read(String text) {
    String stripped = text.strip();
    if (!SHAPE.matcher(stripped).matches()) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(stripped.replace(',', '.'));
    return Decimals.fits(number) ? Optional.of(Decimals.plain(number)) : Optional.empty();
  }

  /** The number, or zero if the text is none. */
  public static BigDecimal orZero(String text) {
    return read(text).orElse(BigDecimal.ZERO);
  }

  /** The number without its sign as plain text; a text that is no number stays as it is. */
  public static String unsigned(String text) {
    return read(text).map(BigDecimal::abs).map(Decimals::text).orElse(text);
  }

  /** The number as plain text; a text that is no number stays as it is. */
  public static String plain(String text) {
    return read(text).map(Decimals::text).orElse(text);
  }
}
