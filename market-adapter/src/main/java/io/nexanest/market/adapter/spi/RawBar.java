package io.nexanest.market.adapter.spi;

import java.time.LocalDate;

/**
 * A day's prices as traded on that day: not adjusted for later splits or dividends.
 *
 * @param symbol the provider's symbol
 * @param date the session
 * @param scale a price is the integer × 10^-scale, in the instrument's currency
 * @param open first price, scaled; the close where only that is known
 * @param high highest price, scaled; the close where only that is known
 * @param low lowest price, scaled; the close where only that is known
 * @param close last price, scaled; positive
 * @param volume units traded; 0 where unknown
 * @param closeOnly whether the close is all that the source knows
 */
public record RawBar(
    String symbol,
    LocalDate date,
    int scale,
    long open,
    long high,
    long low,
    long close,
    long volume,
    boolean closeOnly) {

  /** Throws IllegalArgumentException for a close of zero or less, or a high below the low. */
  public RawBar {
    if (close <= 0 || high < low) {
      throw new IllegalArgumentException("bar of " + symbol + " on " + date + ": close " + close
          + " must be positive and high " + high + " not below low " + low);
    }
  }

  /** A bar of which the source knows the close alone. */
  public static RawBar closeOnly(String symbol, LocalDate date, int scale, long close) {
    return new RawBar(symbol, date, scale, close, close, close, close, 0, true);
  }
}
