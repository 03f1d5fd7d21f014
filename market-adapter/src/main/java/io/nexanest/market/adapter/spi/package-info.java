/**
 * What a source of market data offers, and the raw words it speaks. Read
 * {@link io.nexanest.market.adapter.spi.Provider} and
 * {@link io.nexanest.market.adapter.spi.RawTick} first.
 */
@NullMarked
package io.nexanest.market.adapter.spi;

import org.jspecify.annotations.NullMarked;
