/** Checks of the invented exchange. */
@NullMarked
package io.nexanest.market.adapter.synthetic;

import org.jspecify.annotations.NullMarked;
