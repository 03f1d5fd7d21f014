/** Tests of this package. */
@NullMarked
package io.nexanest.market.adapter.alpaca;

import org.jspecify.annotations.NullMarked;
