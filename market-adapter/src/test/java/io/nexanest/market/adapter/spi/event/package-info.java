/** Tests of this package. */
@NullMarked
package io.nexanest.market.adapter.spi.event;

import org.jspecify.annotations.NullMarked;
