package io.nexanest.market.adapter.spi.feed;

import io.nexanest.market.adapter.spi.TickListener.FeedState;
import io.nexanest.market.adapter.spi.event.MarketEvent;

/** Hears a feed, one call at a time. */
public interface FeedListener {
  /** How far an instrument can be relied on. */
  enum InstrumentState {
    /** Its book is complete and no trade is missing. */
    LIVE,
    /** Something was missed and is being fetched. */
    RECOVERING,
    /** Nothing comes, and what was told may be old. */
    STALE,
    /** The provider does not have it, or not for this key. */
    REFUSED
  }

  /** Whether changes of books are to be told; best bid and ask are told in any case. */
  default boolean wantsBooks() {
    return true;
  }

  /** Something of a market. */
  void onEvent(MarketEvent event);

  /** An instrument is in another state; the reason is for people. */
  void onInstrument(String symbol, InstrumentState state, String reason);

  /** The feed is in another state; the detail is for people. */
  void onFeed(FeedState state, String detail);
}
