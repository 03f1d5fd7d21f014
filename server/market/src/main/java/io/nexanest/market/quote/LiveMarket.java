package io.nexanest.market.quote;

import io.nexanest.market.state.FeedStatus;
import io.nexanest.market.state.MarketDay;
import java.util.List;

/**
 * All that a quote stream looks at.
 *
 * @param feeds the providers' ids by the feed's rank
 */
public record LiveMarket(QuoteHub hub, FeedStatus status, MarketDay day, List<String> feeds) {
  public LiveMarket {
    feeds = List.copyOf(feeds);
  }

  /** A market with one feed. */
  public LiveMarket(QuoteHub hub, FeedStatus status, MarketDay day) {
    this(hub, status, day, List.of(day.provider()));
  }
}
