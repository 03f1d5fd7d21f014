/** Checks of the live feed over numbered ticks. */
@NullMarked
package io.nexanest.market.adapter.spi.paced;

import org.jspecify.annotations.NullMarked;
