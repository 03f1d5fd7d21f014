/** Checks of the package of the same name. */
@NullMarked
package io.nexanest.market.feed;

import org.jspecify.annotations.NullMarked;
