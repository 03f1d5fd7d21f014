/** Named lists of instruments. Read {@link io.nexanest.market.watchlist.Watchlists} first. */
@NullMarked
package io.nexanest.market.watchlist;

import org.jspecify.annotations.NullMarked;
