/** Brings a provider's past into the tables. Read {@link io.nexanest.market.load.MarketLoader}. */
@NullMarked
package io.nexanest.market.load;

import org.jspecify.annotations.NullMarked;
