/**
 * Coinbase's public markets, of its exchange and of Advanced Trade. Read
 * {@link io.nexanest.market.adapter.coinbase.Coinbase} first.
 */
@NullMarked
package io.nexanest.market.adapter.coinbase;

import org.jspecify.annotations.NullMarked;
