/** From a provider's ticks to the quote table. Read {@link io.nexanest.market.feed.LiveFeed}. */
@NullMarked
package io.nexanest.market.feed;

import org.jspecify.annotations.NullMarked;
