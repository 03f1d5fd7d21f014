/** Prices and rates, each with where it is from. Read {@link io.nexanest.core.market.RateTable}. */
@NullMarked
package io.nexanest.core.market;

import org.jspecify.annotations.NullMarked;
