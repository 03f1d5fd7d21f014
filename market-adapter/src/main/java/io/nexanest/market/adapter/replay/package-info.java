/**
 * Past years of real closes and rates, with simulated ticks on their last day. Read
 * {@link io.nexanest.market.adapter.replay.ReplayScenario} first.
 */
@NullMarked
package io.nexanest.market.adapter.replay;

import org.jspecify.annotations.NullMarked;
