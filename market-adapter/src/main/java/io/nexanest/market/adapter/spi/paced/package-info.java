/**
 * Turns numbered ticks into a live feed at a given rate. Read
 * {@link io.nexanest.market.adapter.spi.paced.TickSource} first.
 */
@NullMarked
package io.nexanest.market.adapter.spi.paced;

import org.jspecify.annotations.NullMarked;
