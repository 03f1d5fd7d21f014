/** Tests of this package. */
@NullMarked
package io.nexanest.market.adapter.tiingo;

import org.jspecify.annotations.NullMarked;
