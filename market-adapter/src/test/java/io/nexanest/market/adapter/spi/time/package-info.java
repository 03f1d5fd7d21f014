/** Tests of this package. */
@NullMarked
package io.nexanest.market.adapter.spi.time;

import org.jspecify.annotations.NullMarked;
