/** What the books ask the market. Read {@link io.nexanest.portfolio.market.MarketPeer} first. */
@NullMarked
package io.nexanest.portfolio.market;

import org.jspecify.annotations.NullMarked;
