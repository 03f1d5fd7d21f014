package io.nexanest.market.adapter.spi.event;

import io.nexanest.market.adapter.spi.QuoteFlags;
import io.nexanest.market.adapter.spi.event.MarketEvent.Quote;

/**
 * Both sides of a quote as a tick carries them: prices with nine decimals, of which what is beyond is
 * cut off, and sizes with eight, which is what the smallest coin has. A side whose price does not fit is none, and a size in lots, or one
 * too large for that, is told as none.
 *
 * @param flags those of the quote that a tick can carry
 */
public record TickSides(long bid, long ask, long bidSize, long askSize, int flags) {
  public static final int SCALE = 9;
  public static final int SIZE_SCALE = 8;
  private static final Scaled MOST = new Scaled(Long.MAX_VALUE, SCALE);
  private static final Scaled MOST_SIZE = new Scaled(Long.MAX_VALUE, SIZE_SCALE);
  private static final Scaled LEAST = new Scaled(-Long.MAX_VALUE, SCALE);

  public static TickSides of(Quote quote) {
    Level bid = fitting(quote.bid());
    Level ask = fitting(quote.ask());
    int told = quote.origin().flags();
    int flags = (told & QuoteFlags.STREAMED)
        | (bid.equals(Level.NONE) ? QuoteFlags.NO_BID : 0)
        | (ask.equals(Level.NONE) ? QuoteFlags.NO_ASK : 0)
        | ((told & QuoteFlags.CROSSED) != 0 ? QuoteFlags.SUSPECT : 0);
    boolean lots = (told & QuoteFlags.ROUND_LOTS) != 0;
    return new TickSides(
        price(bid.price()),
        price(ask.price()),
        lots ? 0 : size(bid.size()),
        lots ? 0 : size(ask.size()),
        flags);
  }

  /** Whether a tick can carry a price. */
  public static boolean fits(Scaled price) {
    return price.compareTo(MOST) <= 0 && price.compareTo(LEAST) >= 0;
  }

  /** A price as a tick carries it. */
  public static long price(Scaled price) {
    return price.unitsCutAt(SCALE);
  }

  private static long size(Scaled size) {
    return size.compareTo(MOST_SIZE) <= 0 ? size.unitsCutAt(SIZE_SCALE) : 0;
  }

  private static Level fitting(Level level) {
    return fits(level.price()) ? level : Level.NONE;
  }
}
