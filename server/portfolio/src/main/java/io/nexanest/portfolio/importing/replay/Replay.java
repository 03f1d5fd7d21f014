package io.nexanest.portfolio.importing.replay;

import io.nexanest.core.transaction.Draft;
import io.nexanest.portfolio.importing.review.Reading;
import io.nexanest.portfolio.importing.review.RowError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds for booked rows what they are when their file is read again: by the institution's
 * reference, since a newer parser may number rows otherwise, else by line.
 */
public final class Replay {
  private final Map<Integer, Reading> open = new LinkedHashMap<>();
  private final Map<String, Integer> byReference = new HashMap<>();
  private final List<Replayed> rows = new ArrayList<>();

  private Replay(List<Reading> readings) {
    for (Reading reading : readings) {
      open.put(reading.row().line(), reading);
      reading
          .draft()
          .map(Draft::externalReference)
          .filter(reference -> !reference.isEmpty())
          .ifPresent(
              reference -> byReference.putIfAbsent(reference, reading.row().line()));
    }
  }

  /** Every booked row that still counts, in order, and the readings that nothing is booked of. */
  public record Outcome(List<Replayed> rows, List<Reading> rest) {}

  public static Outcome of(List<BookedRow> booked, List<Reading> readings) {
    Replay replay = new Replay(readings);
    booked.forEach(replay::compare);
    return new Outcome(replay.rows, List.copyOf(replay.open.values()));
  }

  private void compare(BookedRow row) {
    int line = row.reference().isEmpty()
        ? row.line()
        : byReference.getOrDefault(row.reference(), row.line());
    Optional<Reading> found = Optional.ofNullable(open.remove(line));
    row.booked()
        .ifPresent(booked -> rows.add(found
            .flatMap(Reading::sound)
            .<Replayed>map(draft -> new Replayed.Kept(line, row.transaction(), booked, draft))
            .orElseGet(() -> new Replayed.Removed(
                row.line(), row.transaction(), booked, found.map(Replay::why).orElse("")))));
  }

  private static String why(Reading reading) {
    return reading.errors().stream().map(RowError::message).findFirst().orElse("");
  }
}
