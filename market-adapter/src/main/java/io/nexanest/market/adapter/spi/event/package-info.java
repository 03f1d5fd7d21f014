/**
 * What markets say, in one form for all providers: exact numbers, times in nanoseconds, where it
 * comes from and what it may be used for. Read
 * {@link io.nexanest.market.adapter.spi.event.MarketEvent} first.
 */
@NullMarked
package io.nexanest.market.adapter.spi.event;

import org.jspecify.annotations.NullMarked;
