package io.nexanest.market.tick;

import java.util.Set;

/**
 * What is stored already when a process starts.
 *
 * @param lastSequence the highest place that was given; 0 where nothing is stored
 * @param receiveUs when the last batch was received
 * @param newestUs the newest time of a tick
 * @param recent the trades that came last
 */
record Standing(long lastSequence, long receiveUs, long newestUs, Set<RecentTrades.Key> recent) {
  Standing {
    recent = Set.copyOf(recent);
  }
}
