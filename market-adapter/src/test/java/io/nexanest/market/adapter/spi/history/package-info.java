/** Tests of this package. */
@NullMarked
package io.nexanest.market.adapter.spi.history;

import org.jspecify.annotations.NullMarked;
