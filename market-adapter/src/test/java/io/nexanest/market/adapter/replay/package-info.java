/** Checks of the replayed past against figures known by heart. */
@NullMarked
package io.nexanest.market.adapter.replay;

import org.jspecify.annotations.NullMarked;
