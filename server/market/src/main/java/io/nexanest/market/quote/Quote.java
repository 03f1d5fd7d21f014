package io.nexanest.market.quote;

/**
 * A quote in the words of this slice: prices and sizes at the instrument's scales.
 *
 * @param timeUs the provider's time, in microseconds since 1970
 * @param flags the bits of a quote batch
 */
public record Quote(
    long timeUs,
    long bid,
    long ask,
    long last,
    long bidSize,
    long askSize,
    long volume,
    int flags) {

  /** The same with another last price and other flags. */
  public Quote with(long otherLast, int otherFlags) {
    return otherLast == last && otherFlags == flags
        ? this
        : new Quote(timeUs, bid, ask, otherLast, bidSize, askSize, volume, otherFlags);
  }
}
