/** Checks of the package of the same name. */
@NullMarked
package io.nexanest.market.quote;

import org.jspecify.annotations.NullMarked;
