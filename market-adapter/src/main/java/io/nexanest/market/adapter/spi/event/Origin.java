package io.nexanest.market.adapter.spi.event;

/**
 * Where something comes from.
 *
 * @param provider the provider's id
 * @param symbol the provider's symbol
 * @param venue the venue as the provider names it; empty where it does not say
 * @param unit what its prices count
 * @param times when
 * @param sequence the provider's own count; -1 where it has none
 * @param flags bits of {@link io.nexanest.market.adapter.spi.QuoteFlags}
 */
public record Origin(
    String provider,
    String symbol,
    String venue,
    Entitlement entitlement,
    PriceUnit unit,
    EventTimes times,
    long sequence,
    int flags) {
  public static final long NO_SEQUENCE = -1;

  /** The same with more flags. */
  public Origin flagged(int more) {
    return new Origin(provider, symbol, venue, entitlement, unit, times, sequence, flags | more);
  }

  /** Of the same symbol, at another time. */
  public Origin at(EventTimes other) {
    return new Origin(provider, symbol, venue, entitlement, unit, other, NO_SEQUENCE, flags);
  }
}
