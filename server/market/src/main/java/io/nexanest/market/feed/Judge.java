package io.nexanest.market.feed;

import io.nexanest.market.adapter.spi.QuoteFlags;
import io.nexanest.market.quote.Quote;

/**
 * Tells whether a feed's last price of one instrument can be relied on.
 *
 * <p>A price that differs from the last one relied on by more than a quarter of it is in doubt,
 * until the book says the same (the middle of a bid and an ask that are not crossed lies within a
 * quarter of the price) or the next other price lies within a quarter of it. One of nothing or less
 * is in doubt for ever. Twenty-five in a hundred is beyond what a venue lets a share move in a step,
 * and well below a pence taken for a pound or a split.
 */
final class Judge {
  private static final int PARTS = 4;

  private long trusted;
  private long doubted;

  /** What is shown instead: the last price relied on, or none, with a mark. */
  Quote shown(Quote said) {
    if ((said.flags() & QuoteFlags.NO_LAST) != 0 || relied(said)) {
      return said;
    }
    int flags = said.flags() | QuoteFlags.SUSPECT | (trusted > 0 ? 0 : QuoteFlags.NO_LAST);
    return said.with(trusted, flags);
  }

  private boolean relied(Quote said) {
    long last = said.last();
    if (last <= 0) {
      return false;
    }
    boolean confirmed = trusted <= 0
        || near(last, trusted)
        || bookAgrees(said)
        || (doubted > 0 && last != doubted && near(last, doubted));
    doubted = confirmed ? 0 : last;
    trusted = confirmed ? last : trusted;
    return confirmed;
  }

  private static boolean bookAgrees(Quote said) {
    boolean sided = (said.flags() & (QuoteFlags.NO_BID | QuoteFlags.NO_ASK)) == 0;
    return sided
        && said.bid() > 0
        && said.bid() <= said.ask()
        && near(said.last(), said.bid() + (said.ask() - said.bid()) / 2);
  }

  /** Whether a price is within a quarter of another one. */
  private static boolean near(long price, long other) {
    return Math.abs(price - other) <= other / PARTS;
  }
}
