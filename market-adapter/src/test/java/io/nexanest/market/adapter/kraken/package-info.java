/** Tests of this package. */
@NullMarked
package io.nexanest.market.adapter.kraken;

import org.jspecify.annotations.NullMarked;
