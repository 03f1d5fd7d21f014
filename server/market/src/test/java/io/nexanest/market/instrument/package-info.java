/** Checks of the package of the same name. */
@NullMarked
package io.nexanest.market.instrument;

import org.jspecify.annotations.NullMarked;
