/**
 * Books of price levels, the rules by which their updates are found complete, and trades told once.
 * Read {@link io.nexanest.market.adapter.spi.book.OrderBook} first.
 */
@NullMarked
package io.nexanest.market.adapter.spi.book;

import org.jspecify.annotations.NullMarked;
