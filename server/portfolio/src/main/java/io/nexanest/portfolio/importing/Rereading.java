package io.nexanest.portfolio.importing;

import io.nexanest.core.transaction.Draft;
import io.nexanest.kernel.id.TransactionId;
import io.nexanest.platform.db.Tx;
import io.nexanest.portfolio.importing.replay.BookedRow;
import io.nexanest.portfolio.importing.replay.Replay;
import io.nexanest.portfolio.importing.replay.ReplayCodec;
import io.nexanest.portfolio.importing.replay.Replayed;
import io.nexanest.portfolio.importing.replay.RowMatch;
import io.nexanest.portfolio.importing.review.Judgement;
import io.nexanest.portfolio.importing.review.Reading;
import io.nexanest.portfolio.importing.review.RowState;
import io.nexanest.portfolio.importing.review.Verdict;
import io.nexanest.portfolio.importing.statement.Statement;
import io.nexanest.portfolio.transaction.LedgerEntry;
import io.nexanest.portfolio.transaction.Standing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A kept file read again, beside what is booked of it.
 *
 * @param record the import that stands for the file
 * @param rows what the file says now, with what a person has mended of it, by number
 * @param readings what those were read as
 * @param before the booked rows of the import, by the numbers that they have now
 * @param compared every booked row that counts, and what could be booked besides
 * @param rest what was found about the rows of which nothing is booked
 * @param leaving the numbers that rows had whose transactions an acceptance takes back
 * @param vanished booked rows that are none any more, and whose transactions stay all the same
 */
record Rereading(
    ImportRecord record,
    Statement statement,
    Map<Integer, RowRecord> rows,
    List<Reading> readings,
    Map<Integer, RowRecord> before,
    List<Replayed> compared,
    Verdict rest,
    Set<Integer> leaving,
    List<RowRecord> vanished) {
  static Rereading of(
      Tx tx, ImportReview review, Standing books, ImportRecord record, Statement statement) {
    List<RowRecord> stored =
        ImportStore.rows(tx, record.id(), 0, Optional.empty(), Integer.MAX_VALUE);
    Map<Integer, Integer> numbers = RowMatch.of(
        new RowMatch.Side(
            record.format(), stored.stream().map(RowRecord::source).toList()),
        new RowMatch.Side(statement.format(), statement.rows()));
    Map<Integer, RowRecord> before = new HashMap<>();
    stored.forEach(row ->
        Optional.ofNullable(numbers.get(row.line())).ifPresent(number -> before.put(number, row)));
    List<RowRecord> rows = statement.rows().stream()
        .map(RowRecord::of)
        .map(row -> mended(row, Optional.ofNullable(before.get(row.line()))))
        .toList();
    List<Reading> readings = review.read(tx, record.account(), statement.format(), rows);
    Replay.Outcome outcome = Replay.of(booked(books, stored), readings, numbers);
    Verdict rest = review.judgeRest(tx, record.account(), outcome.rest(), gone(outcome.rows()));
    List<Replayed> compared = new ArrayList<>(outcome.rows());
    for (Judgement judgement : rest.judgements()) {
      if (judgement.state() == RowState.READY) {
        compared.add(new Replayed.Added(judgement.line(), judgement.draft().orElseThrow()));
      }
    }
    compared.sort(Comparator.comparingInt(Replayed::line));
    before.values().removeIf(row -> row.state() != RowState.BOOKED);
    Set<Integer> leaving = compared.stream()
        .filter(row -> row instanceof Replayed.Removed && ReplayCodec.isAcceptable(row))
        .map(Replayed::line)
        .collect(Collectors.toSet());
    List<RowRecord> vanished = stored.stream()
        .filter(row -> row.state() == RowState.BOOKED)
        .filter(row -> !numbers.containsKey(row.line()) && !leaving.contains(row.line()))
        .toList();
    return new Rereading(
        record,
        statement,
        rows.stream().collect(Collectors.toMap(RowRecord::line, row -> row)),
        readings,
        before,
        compared,
        rest,
        leaving,
        vanished);
  }

  /** What an acceptance books. */
  List<Replayed> acceptable() {
    return compared.stream().filter(ReplayCodec::isAcceptable).toList();
  }

  /**
   * The rows of the import that then stands for the file.
   *
   * @param fresh what was booked, by number
   */
  List<RowRecord> standing(Map<Integer, TransactionId> fresh) {
    Map<Integer, Judgement> found = rest.judgements().stream()
        .collect(Collectors.toMap(Judgement::line, judgement -> judgement));
    List<RowRecord> standing = new ArrayList<>(readings.stream()
        .map(reading ->
            standing(reading, fresh, Optional.ofNullable(found.get(reading.row().line()))))
        .toList());
    // What a person has corrected or taken back keeps its row, so that the line is not booked a
    // second time when a later parser finds it again.
    int next = standing.stream().mapToInt(RowRecord::line).max().orElse(0) + 1;
    for (RowRecord row : vanished) {
      standing.add(row.numbered(next++));
    }
    return List.copyOf(standing);
  }

  private RowRecord standing(
      Reading reading, Map<Integer, TransactionId> fresh, Optional<Judgement> judgement) {
    int number = reading.row().line();
    RowRecord row = java.util.Objects.requireNonNull(rows.get(number))
        .judged(judgement.orElseGet(() -> as(RowState.INVALID, reading)));
    Optional<TransactionId> booked = Optional.ofNullable(fresh.get(number));
    if (booked.isPresent()) {
      return row.booked(booked.get());
    }
    Optional<RowRecord> known = Optional.ofNullable(before.get(number))
        .filter(old -> judgement.isEmpty() && !leaving.contains(old.line()));
    if (known.isPresent()) {
      TransactionId kept = known.get().transaction().orElseThrow();
      return reading.sound().isPresent()
          ? row.judged(as(RowState.BOOKED, reading)).booked(kept)
          : row.booked(kept);
    }
    return row.state() == RowState.INVALID ? row.leftOut() : row;
  }

  private static Judgement as(RowState state, Reading reading) {
    return new Judgement(
        reading.row().line(), state, reading.draft(), reading.errors(), Optional.empty());
  }

  private static RowRecord mended(RowRecord row, Optional<RowRecord> known) {
    return known.map(before -> row.mended(before.mended(), leftOut(before))).orElse(row);
  }

  private static boolean leftOut(RowRecord row) {
    return row.skipped() && !ImportCodec.hasErrors(row);
  }

  /** What is no longer there when what is new is judged. */
  private static Set<TransactionId> gone(List<Replayed> rows) {
    return rows.stream()
        .filter(row -> !row.corrected())
        .flatMap(row -> row instanceof Replayed.Removed removed
            ? java.util.stream.Stream.of(removed.transaction())
            : java.util.stream.Stream.empty())
        .collect(Collectors.toSet());
  }

  private static List<BookedRow> booked(Standing books, List<RowRecord> stored) {
    return stored.stream()
        .filter(row -> row.state() == RowState.BOOKED)
        .map(row -> {
          TransactionId own = row.transaction().orElseThrow();
          TransactionId last = books.last(own);
          Optional<Draft> says = books.counting(last).map(LedgerEntry::booked).map(b -> b.draft());
          return new BookedRow(row.line(), last, says, !last.equals(own));
        })
        .toList();
  }
}
