package io.nexanest.market.adapter.spi;

/**
 * A quote as its provider states it, before the market slice has judged it.
 *
 * @param symbol the provider's symbol
 * @param scale a price is the integer × 10^-scale, in the instrument's currency
 * @param bid best bid, scaled; meaningless under {@link QuoteFlags#NO_BID}
 * @param ask best ask, scaled; meaningless under {@link QuoteFlags#NO_ASK}
 * @param last last trade's price, scaled; meaningless under {@link QuoteFlags#NO_LAST}
 * @param bidSize units at the bid
 * @param askSize units at the ask
 * @param volume units traded in the session so far
 * @param providerTimeMicros the provider's own time, in microseconds since 1970
 * @param flags bits of {@link QuoteFlags}
 */
public record RawTick(
    String symbol,
    int scale,
    long bid,
    long ask,
    long last,
    long bidSize,
    long askSize,
    long volume,
    long providerTimeMicros,
    int flags) {

  /** Whether all bits of the mask are set. */
  public boolean has(int mask) {
    return (flags & mask) == mask;
  }
}
