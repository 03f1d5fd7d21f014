package io.nexanest.market.tick;

import java.util.List;
import java.util.UUID;

/**
 * What one transaction writes.
 *
 * @param writer the run of the server that writes
 * @param number counts the writer's batches
 */
record TickBatch(UUID writer, long number, List<Entry> entries) {
  TickBatch {
    entries = List.copyOf(entries);
  }

  List<Entry.Accepted> ticks() {
    return entries.stream()
        .filter(Entry.Accepted.class::isInstance)
        .map(Entry.Accepted.class::cast)
        .toList();
  }

  List<Entry.Lost> lost() {
    return entries.stream()
        .filter(Entry.Lost.class::isInstance)
        .map(Entry.Lost.class::cast)
        .toList();
  }
}
