package io.nexanest.market.adapter.tiingo;

import io.nexanest.market.adapter.spi.RawBar;
import io.nexanest.market.adapter.spi.json.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/**
 * A day as Tiingo tells it: as traded, adjusted, and what happened before the open.
 *
 * @param date the session's; the row writes it as a midnight, which is no instant of the session
 * @param bar as traded
 * @param close as traded
 * @param adjustedClose for all splits and dividends since
 * @param dividend in cash for a unit as of that day; zero on most days
 * @param splitFactor new units for an old one; one on most days
 */
record DailyRow(
    LocalDate date,
    RawBar bar,
    BigDecimal close,
    BigDecimal adjustedClose,
    BigDecimal dividend,
    BigDecimal splitFactor) {
  private static final int SCALE = 6;
  private static final int DATE_LENGTH = 10;

  /** Throws IllegalArgumentException that names the field. */
  static DailyRow read(String symbol, Json row) {
    LocalDate date = date(row.at("date").text());
    RawBar bar = new RawBar(
        symbol,
        date,
        SCALE,
        price(row, "open"),
        price(row, "high"),
        price(row, "low"),
        price(row, "close"),
        row.decimal("volume").unitsCutAt(0),
        false);
    BigDecimal factor = decimal(row, "splitFactor");
    if (factor.signum() <= 0) {
      throw new IllegalArgumentException("field 'splitFactor' on " + date + " is '"
          + factor.toPlainString() + "'; it must be positive");
    }
    return new DailyRow(
        date,
        bar,
        decimal(row, "close"),
        decimal(row, "adjClose"),
        decimal(row, "divCash"),
        factor);
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text.substring(0, Math.min(DATE_LENGTH, text.length())));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "field 'date' is '" + text + "', not one that begins as 2001-01-02", e);
    }
  }

  /** As it was written, up to 64 characters, since adjusted prices are quotients of many digits. */
  private static BigDecimal decimal(Json row, String name) {
    try {
      return new BigDecimal(row.at(name).text());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "field '" + name + "': '" + row.at(name).text() + "' is no decimal", e);
    }
  }

  private static long price(Json row, String name) {
    try {
      return decimal(row, name)
          .setScale(SCALE, RoundingMode.HALF_EVEN)
          .unscaledValue()
          .longValueExact();
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(
          "field '" + name + "': '" + row.at(name).text() + "' is too large for a price", e);
    }
  }
}
