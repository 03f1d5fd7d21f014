/**
 * Binance's public spot markets. Books are a snapshot by HTTP and counted updates by WebSocket. Read
 * {@link io.nexanest.market.adapter.binance.Binance} first.
 */
@NullMarked
package io.nexanest.market.adapter.binance;

import org.jspecify.annotations.NullMarked;
