/**
 * Keeps a provider's line up, its subscriptions in place, its books complete and its trades told
 * once, whatever happens on the way. Read
 * {@link io.nexanest.market.adapter.spi.feed.MarketFeed} first.
 */
@NullMarked
package io.nexanest.market.adapter.spi.feed;

import org.jspecify.annotations.NullMarked;
