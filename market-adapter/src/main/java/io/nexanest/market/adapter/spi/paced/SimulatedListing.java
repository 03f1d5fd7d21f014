package io.nexanest.market.adapter.spi.paced;

import io.nexanest.market.adapter.spi.QuoteFlags;
import io.nexanest.market.adapter.spi.RawTick;

/**
 * Makes an instrument's simulated quotes around a price.
 *
 * @param symbol the symbol
 * @param stream the instrument's own number in the noise
 * @param scale a price is the integer × 10^-scale
 * @param tradable false for an index, which has neither bid nor ask
 */
public record SimulatedListing(String symbol, int stream, int scale, boolean tradable) {
  private static final int SPREAD = 1 << 20;
  private static final int SIDE = 2 << 20;
  private static final int SIZE = 3 << 20;
  private static final long ROUND_LOT = 100;

  /** Where a quote stands: at which tick, at which place of the path, at what time. */
  public record Moment(long n, double place, long micros) {}

  /**
   * The quote at a moment.
   *
   * @param price the fair price, scaled
   * @param moreFlags added to {@link QuoteFlags#SIMULATED}; HALTED takes bid and ask away
   */
  public RawTick quote(Noise noise, double price, Moment moment, int moreFlags) {
    long n = moment.n();
    long volume = ROUND_LOT * (long) (moment.place() * (1 + stream % 9));
    boolean sided = tradable && (moreFlags & QuoteFlags.HALTED) == 0;
    int flags = QuoteFlags.SIMULATED | moreFlags;
    long fair = Math.max(2, Math.round(price));
    if (!sided) {
      flags |= QuoteFlags.NO_BID | QuoteFlags.NO_ASK;
      return new RawTick(symbol, scale, 0, 0, fair, 0, 0, volume, moment.micros(), flags);
    }
    long most = Math.max(1, fair / 4000);
    long half = 1 + noise.below(SPREAD + stream, n, (int) Math.min(most, 1_000));
    long bid = Math.max(1, fair - half);
    long ask = fair + half;
    long last = noise.below(SIDE + stream, n, 2) == 0 ? bid : ask;
    long bidSize = ROUND_LOT * (1 + noise.below(SIZE + stream, n, 50));
    long askSize = ROUND_LOT * (1 + noise.below(SIZE + stream, -n - 1, 50));
    return new RawTick(
        symbol, scale, bid, ask, last, bidSize, askSize, volume, moment.micros(), flags);
  }
}
