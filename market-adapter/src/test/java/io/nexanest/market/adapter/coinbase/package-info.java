/** Tests of this package. */
@NullMarked
package io.nexanest.market.adapter.coinbase;

import org.jspecify.annotations.NullMarked;
