package io.nexanest.market.feed;

import io.nexanest.market.adapter.spi.TickListener.FeedState;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a feed does.
 *
 * @param detail what it said last of its state, for people; may be empty
 * @param since when it came into its state
 * @param heard when its last tick came
 * @param subscriptions how many of its instruments are asked for
 * @param ticks how many came
 * @param strays how many were of symbols that nobody asked for, or had prices beyond what fits
 * @param reconnects how often it was live again after it was down
 * @param refused why symbols are not there
 * @param kinds what its prices were so far, such as DELAYED
 */
public record FeedHealth(
    FeedSource source,
    FeedState state,
    String detail,
    Instant since,
    Optional<Instant> heard,
    int subscriptions,
    long ticks,
    long strays,
    long reconnects,
    Map<String, String> refused,
    Set<Entitled> kinds) {
  public FeedHealth {
    refused = Map.copyOf(refused);
    kinds = Set.copyOf(kinds);
  }

  /** What a price is by its feed's licence or making. */
  public enum Entitled {
    REAL_TIME,
    DELAYED,
    INDICATIVE,
    SIMULATED
  }
}
