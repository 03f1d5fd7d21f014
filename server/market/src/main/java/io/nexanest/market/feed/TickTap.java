package io.nexanest.market.feed;

import io.nexanest.market.quote.Quote;

/** Hears every tick that has a known instrument, the doubtful ones too, under the desk's lock. */
@FunctionalInterface
public interface TickTap {
  /** Hears nothing. */
  TickTap NONE = (_, _, _) -> {};

  /**
   * A feed has said this; keep it short.
   *
   * @param index the instrument's in the catalogue
   * @param quote what was said, at the instrument's scales; flagged where it is in doubt
   */
  void heard(FeedSource source, int index, Quote quote);
}
