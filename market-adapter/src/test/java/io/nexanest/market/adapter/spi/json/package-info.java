/** Tests of this package. */
@NullMarked
package io.nexanest.market.adapter.spi.json;

import org.jspecify.annotations.NullMarked;
