/** Tests of this package. */
@NullMarked
package io.nexanest.market.adapter.openfigi;

import org.jspecify.annotations.NullMarked;
