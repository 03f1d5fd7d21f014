/** Tests of this package. */
@NullMarked
package io.nexanest.market.adapter.massive;

import org.jspecify.annotations.NullMarked;
