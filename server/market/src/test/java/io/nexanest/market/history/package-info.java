/** Checks of the package of the same name. */
@NullMarked
package io.nexanest.market.history;

import org.jspecify.annotations.NullMarked;
