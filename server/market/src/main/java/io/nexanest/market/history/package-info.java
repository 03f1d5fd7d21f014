/** Prices of the past. Read {@link io.nexanest.market.history.BarSeries} first. */
@NullMarked
package io.nexanest.market.history;

import org.jspecify.annotations.NullMarked;
