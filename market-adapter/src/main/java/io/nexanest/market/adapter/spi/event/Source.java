package io.nexanest.market.adapter.spi.event;

import io.nexanest.market.adapter.spi.QuoteFlags;

/**
 * What is the same for all that a provider sends.
 *
 * @param provider the provider's id
 * @param venue the venue where all of it trades; empty where events say it themselves
 */
public record Source(String provider, String venue, Entitlement entitlement) {

  /** The origin of something of a symbol, whose prices are in a unit. */
  public Origin origin(String symbol, String unit, EventTimes times, long sequence) {
    return origin(symbol, unit, venue, times, sequence);
  }

  /** The origin of something of a symbol on a venue of its own. */
  public Origin origin(String symbol, String unit, String venue, EventTimes times, long sequence) {
    int flags = switch (entitlement) {
      case REAL_TIME, END_OF_DAY -> 0;
      case DELAYED -> QuoteFlags.DELAYED;
      case INDICATIVE -> QuoteFlags.INDICATIVE;
    };
    return new Origin(
        provider, symbol, venue, entitlement, PriceUnit.of(unit), times, sequence, flags);
  }
}
