package io.nexanest.portfolio.importing.replay;

import io.nexanest.portfolio.importing.review.Reading;
import io.nexanest.portfolio.importing.review.RowError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lays booked rows beside what they are when their file is read again. */
public final class Replay {
  private final Map<Integer, Reading> open = new LinkedHashMap<>();
  private final Map<Integer, Integer> numbers;
  private final List<Replayed> rows = new ArrayList<>();

  private Replay(List<Reading> readings, Map<Integer, Integer> numbers) {
    this.numbers = numbers;
    readings.forEach(reading -> open.put(reading.row().line(), reading));
  }

  /** Every booked row that still counts, in order, and the readings that nothing is booked of. */
  public record Outcome(List<Replayed> rows, List<Reading> rest) {}

  /**
   * The comparison.
   *
   * @param numbers those that rows have now, by those that they had, as {@link RowMatch} finds them
   */
  public static Outcome of(
      List<BookedRow> booked, List<Reading> readings, Map<Integer, Integer> numbers) {
    Replay replay = new Replay(readings, numbers);
    booked.forEach(replay::compare);
    return new Outcome(replay.rows, List.copyOf(replay.open.values()));
  }

  private void compare(BookedRow row) {
    Optional<Reading> found = Optional.ofNullable(numbers.get(row.line())).map(open::remove);
    row.booked()
        .ifPresent(booked -> rows.add(found
            .flatMap(Reading::sound)
            .<Replayed>map(draft -> new Replayed.Kept(
                found.get().row().line(), row.transaction(), booked, draft, row.corrected()))
            .orElseGet(() -> new Replayed.Removed(
                row.line(),
                row.transaction(),
                booked,
                found.map(Replay::why).orElse(""),
                row.corrected()))));
  }

  private static String why(Reading reading) {
    return reading.errors().stream().map(RowError::message).findFirst().orElse("");
  }
}
