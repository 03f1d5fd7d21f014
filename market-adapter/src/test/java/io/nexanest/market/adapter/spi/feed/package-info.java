/** Tests of this package. */
@NullMarked
package io.nexanest.market.adapter.spi.feed;

import org.jspecify.annotations.NullMarked;
