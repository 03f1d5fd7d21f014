/**
 * Bars of a minute made of ticks, and bars of any length made of those. Read {@link
 * io.nexanest.market.minute.MinuteRollups} and {@link io.nexanest.market.minute.IntervalBars}.
 */
@NullMarked
package io.nexanest.market.minute;

import org.jspecify.annotations.NullMarked;
