package io.nexanest.market.quote;

import io.nexanest.market.state.FeedStatus;
import io.nexanest.market.state.MarketDay;

/** All that a quote stream looks at. */
public record LiveMarket(QuoteHub hub, FeedStatus status, MarketDay day) {}
