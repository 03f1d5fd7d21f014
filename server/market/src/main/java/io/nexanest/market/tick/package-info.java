/**
 * Ticks on their way into the database, and the bars of a minute that are made of them. Read {@link
 * io.nexanest.market.tick.TickIntake} and {@link io.nexanest.market.tick.TickWriter} first.
 */
@NullMarked
package io.nexanest.market.tick;

import org.jspecify.annotations.NullMarked;
