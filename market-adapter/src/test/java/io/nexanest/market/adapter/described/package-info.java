/** Tests of this package. */
@NullMarked
package io.nexanest.market.adapter.described;

import org.jspecify.annotations.NullMarked;
