/** Tests of this package. */
@NullMarked
package io.nexanest.market.adapter.spi.line;

import org.jspecify.annotations.NullMarked;
