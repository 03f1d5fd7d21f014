/** Tests of this package. */
@NullMarked
package io.nexanest.market.adapter.ecb;

import org.jspecify.annotations.NullMarked;
