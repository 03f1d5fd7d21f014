package io.nexanest.market.watchlist;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A named list of instruments, as it is stored.
 *
 * @param instruments in their order
 * @param version counts the changes, from 1
 */
public record WatchlistRow(
    UUID tenant,
    UUID id,
    String displayName,
    List<UUID> instruments,
    long version,
    Instant createTime,
    Instant updateTime) {
  public WatchlistRow {
    instruments = List.copyOf(instruments);
  }
}
