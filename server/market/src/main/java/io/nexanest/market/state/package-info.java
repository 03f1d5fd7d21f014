/** What the market calls today and how it is fed. Read {@link io.nexanest.market.state.MarketDay}. */
@NullMarked
package io.nexanest.market.state;

import org.jspecify.annotations.NullMarked;
