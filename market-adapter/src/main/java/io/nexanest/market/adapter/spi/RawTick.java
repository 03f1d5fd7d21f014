package io.nexanest.market.adapter.spi;

/**
 * A quote as its provider states it, before the market slice has judged it.
 *
 * @param symbol the provider's symbol
 * @param scale a price is the integer × 10^-scale, in the instrument's currency
 * @param bid best bid, scaled; meaningless under {@link QuoteFlags#NO_BID}
 * @param ask best ask, scaled; meaningless under {@link QuoteFlags#NO_ASK}
 * @param last last trade's price, scaled; meaningless under {@link QuoteFlags#NO_LAST}
 * @param sizeScale a size or volume is the integer × 10^-sizeScale units; 0 where only whole units
 *     trade
 * @param bidSize units at the bid, scaled
 * @param askSize units at the ask, scaled
 * @param volume units traded in the session so far, scaled
 * @param providerTimeMicros the provider's own time, in microseconds since 1970
 * @param flags bits of {@link QuoteFlags}
 */
public record RawTick(
    String symbol,
    int scale,
    long bid,
    long ask,
    long last,
    int sizeScale,
    long bidSize,
    long askSize,
    long volume,
    long providerTimeMicros,
    int flags) {

  /** A quote of what trades in whole units. */
  public RawTick(
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
    this(symbol, scale, bid, ask, last, 0, bidSize, askSize, volume, providerTimeMicros, flags);
  }

  /** Whether all bits of the mask are set. */
  public boolean has(int mask) {
    return (flags & mask) == mask;
  }
}
