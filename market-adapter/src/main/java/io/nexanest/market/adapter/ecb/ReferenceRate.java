package io.nexanest.market.adapter.ecb;

import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.market.adapter.spi.event.Scaled;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * What one euro was worth on a day.
 *
 * @param perEuro units of the currency, with the decimals that were published; positive
 */
public record ReferenceRate(LocalDate date, CurrencyCode currency, BigDecimal perEuro) {
  private static final ZoneId FRANKFURT = ZoneId.of("Europe/Berlin");
  private static final LocalTime PUBLISHED = LocalTime.of(16, 0);

  /** Throws IllegalArgumentException for a rate of zero or less. */
  public ReferenceRate {
    if (perEuro.signum() <= 0) {
      throw new IllegalArgumentException(
          "rate of " + currency + " on " + date + " is " + perEuro + "; it must be positive");
    }
  }

  /** A rate as it is written, with its own decimals. Throws IllegalArgumentException for another form. */
  static BigDecimal decimal(String text) {
    Scaled read = Scaled.parse(text);
    return BigDecimal.valueOf(read.units(), read.scale());
  }

  /**
   * When rates of a day are published: at 16:00 in Frankfurt, give or take some minutes. Before it,
   * those of the day before are the latest, whatever is asked.
   */
  public static Instant published(LocalDate date) {
    return date.atTime(PUBLISHED).atZone(FRANKFURT).toInstant();
  }

  /** The day whose rates are the latest that can have been published, holidays aside. */
  public static LocalDate latest(Instant now) {
    LocalDate today = LocalDate.ofInstant(now, FRANKFURT);
    return now.isBefore(published(today)) ? today.minusDays(1) : today;
  }
}
