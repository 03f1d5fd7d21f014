package io.nexanest.market.feed;

import io.nexanest.market.adapter.spi.QuoteFlags;
import io.nexanest.market.adapter.spi.RawTick;
import io.nexanest.market.quote.Quote;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Puts a provider's tick into this slice's words and marks what can't be right. */
final class Normaliser {
  private static final long[] TENS = {
    1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000
  };

  private Normaliser() {}

  /** The quote at the instrument's scales; a bid above its ask is suspect. */
  static Quote quote(RawTick tick, int scale, int sizeScale) {
    int flags = tick.flags() & QuoteFlags.STREAMED;
    boolean bid = (flags & QuoteFlags.NO_BID) == 0;
    boolean ask = (flags & QuoteFlags.NO_ASK) == 0;
    boolean last = (flags & QuoteFlags.NO_LAST) == 0;
    boolean crossed = bid && ask && tick.bid() > tick.ask();
    boolean worthless =
        (bid && tick.bid() <= 0) || (ask && tick.ask() <= 0) || (last && tick.last() <= 0);
    return new Quote(
        tick.providerTimeMicros(),
        bid ? rescale(tick.bid(), tick.scale(), scale) : 0,
        ask ? rescale(tick.ask(), tick.scale(), scale) : 0,
        last ? rescale(tick.last(), tick.scale(), scale) : 0,
        rescale(tick.bidSize(), tick.sizeScale(), sizeScale),
        rescale(tick.askSize(), tick.sizeScale(), sizeScale),
        rescale(tick.volume(), tick.sizeScale(), sizeScale),
        crossed || worthless ? flags | QuoteFlags.SUSPECT : flags);
  }

  /** Exact towards more decimals, half to even towards fewer. */
  static long rescale(long value, int from, int to) {
    if (from == to) {
      return value;
    }
    if (to > from && to - from < TENS.length) {
      return Math.multiplyExact(value, TENS[to - from]);
    }
    return BigDecimal.valueOf(value, from)
        .setScale(to, RoundingMode.HALF_EVEN)
        .unscaledValue()
        .longValueExact();
  }
}
