/** From positions and prices to figures. Read {@link io.nexanest.core.valuation.Valuer} first. */
@NullMarked
package io.nexanest.core.valuation;

import org.jspecify.annotations.NullMarked;
