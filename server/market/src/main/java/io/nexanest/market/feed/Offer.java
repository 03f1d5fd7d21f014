package io.nexanest.market.feed;

import io.nexanest.market.adapter.spi.QuoteFlags;
import io.nexanest.market.quote.Quote;

/** What one feed says of one instrument; guarded by the desk. */
final class Offer {
  private static final int NOT_TIMED =
      QuoteFlags.DELAYED | QuoteFlags.INDICATIVE | QuoteFlags.SIMULATED;
  private static final Quote NOTHING = new Quote(0, 0, 0, 0, 0, 0, 0, 0);

  final FeedSource source;
  final int index;
  private final Judge judge = new Judge();
  private Quote shown = NOTHING;
  private long heardMs;
  private boolean told;

  Offer(FeedSource source, int index) {
    this.source = source;
    this.index = index;
  }

  /** Takes what was said; returns the same, marked where it is in doubt. */
  Quote take(Quote said, long nowMs) {
    told = true;
    heardMs = nowMs;
    // What a generator makes up is as it should be.
    shown = source.simulated() ? said : judge.shown(said);
    return said.with(said.last(), said.flags() | (shown.flags() & QuoteFlags.SUSPECT));
  }

  boolean told() {
    return told;
  }

  Quote shown() {
    return shown;
  }

  /** Whether it must not count as today's price: its feed says so, or it fell silent. */
  boolean stale(long nowMs, long silentAfterMs) {
    return (shown.flags() & QuoteFlags.STALE) != 0
        || ((shown.flags() & NOT_TIMED) == 0
            && !source.simulated()
            && nowMs - heardMs >= silentAfterMs);
  }
}
