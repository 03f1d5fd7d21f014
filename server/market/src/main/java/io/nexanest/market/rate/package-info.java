/** Exchange rates and the market's own clock. Read {@link io.nexanest.market.rate.RateSeries}. */
@NullMarked
package io.nexanest.market.rate;

import org.jspecify.annotations.NullMarked;
