/** Tests of this package. */
@NullMarked
package io.nexanest.market.adapter.spi.book;

import org.jspecify.annotations.NullMarked;
