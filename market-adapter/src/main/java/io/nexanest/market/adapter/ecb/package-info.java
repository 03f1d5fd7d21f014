/**
 * The euro's reference rates as the European Central Bank publishes them, and rates between any two
 * currencies by way of the euro. Read
 * {@link io.nexanest.market.adapter.ecb.ReferenceRates} first.
 */
@NullMarked
package io.nexanest.market.adapter.ecb;

import org.jspecify.annotations.NullMarked;
