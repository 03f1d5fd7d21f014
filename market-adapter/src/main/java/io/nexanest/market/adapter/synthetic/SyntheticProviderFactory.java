package io.nexanest.market.adapter.synthetic;

import io.nexanest.market.adapter.spi.Provider;
import io.nexanest.market.adapter.spi.ProviderFactory;
import io.nexanest.market.adapter.spi.ProviderSettings;
import io.nexanest.market.adapter.spi.paced.Noise;
import io.nexanest.market.adapter.spi.paced.PacedFeed;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/**
 * Opens an invented exchange. Settings: {@code instruments} (500), {@code seed} (1), {@code rate}
 * in ticks a second over the whole market (1000), {@code ticks-per-session} (1000000), {@code
 * business-date} (2001-01-02). It reads no files.
 */
public final class SyntheticProviderFactory implements ProviderFactory {
  static final String ID = "synthetic";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Provider open(ProviderSettings settings) {
    int count = (int) settings.number("instruments", 500, 1, 100_000);
    long rate = settings.number("rate", 1_000, 1, 5_000_000);
    long session = settings.number("ticks-per-session", 1_000_000, 1_000, 1_000_000_000_000L);
    Noise noise = new Noise(settings.number("seed", 1, Long.MIN_VALUE, Long.MAX_VALUE));
    var calendar = new SyntheticCalendar(businessDate(settings), session);
    var levels = new SyntheticLevels(noise);
    var exchange = new SyntheticExchange(noise, count, calendar, levels);
    return new Provider(
        ID,
        calendar.businessDate(),
        true,
        SyntheticReference.of(count),
        new SyntheticHistory(count, calendar.businessDate(), levels),
        new PacedFeed(ID, exchange, rate));
  }

  private static LocalDate businessDate(ProviderSettings settings) {
    String text = settings.text("business-date", "2001-01-02");
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "setting 'business-date' is '" + text + "'; it must be a date as 2001-01-02", e);
    }
  }
}
