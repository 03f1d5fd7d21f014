/** Tests of this package. */
@NullMarked
package io.nexanest.market.adapter.binance;

import org.jspecify.annotations.NullMarked;
