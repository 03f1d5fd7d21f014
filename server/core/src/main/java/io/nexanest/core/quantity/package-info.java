/** Quantities over time, each with what moved it. Read {@link io.nexanest.core.quantity.DatedQuantity}. */
@NullMarked
package io.nexanest.core.quantity;

import org.jspecify.annotations.NullMarked;
