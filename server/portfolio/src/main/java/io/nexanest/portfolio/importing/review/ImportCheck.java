package io.nexanest.portfolio.importing.review;

import io.nexanest.core.ledger.LedgerRun;
import io.nexanest.core.ledger.LedgerState;
import io.nexanest.core.ledger.Posting;
import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.Draft;
import io.nexanest.core.transaction.Stamp;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.id.TransactionId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Judges all rows of a statement together against the books, as if they were booked now. */
public final class ImportCheck {
  private static final Comparator<Reading> REPLAY = Comparator.comparing(
          (Reading reading) -> reading.draft().orElseThrow().date())
      .thenComparing(reading -> reading.draft().orElseThrow().type().effect());

  private final LedgerRun books;
  private final Repeats repeats;
  private final Map<Integer, Judgement> judgements = new HashMap<>();
  private final List<Verdict.Booking> bookings = new ArrayList<>();
  private long position;

  private ImportCheck(AccountId account, LedgerState state) {
    this.books = new LedgerRun(state);
    this.repeats = new Repeats(account, state.transactions());
    this.position =
        state.transactions().stream().mapToLong(Booked::position).max().orElse(0);
  }

  /**
   * The judgement on every row.
   *
   * @param state the books, with every transaction in force of the account and of all accounts
   *     that it trades securities with
   */
  public static Verdict judge(AccountId account, List<Reading> readings, LedgerState state) {
    return new ImportCheck(account, state).judge(readings);
  }

  private Verdict judge(List<Reading> readings) {
    List<Reading> open = new ArrayList<>();
    for (Reading reading : readings) {
      Optional<Judgement> early = withoutBooks(reading);
      early.ifPresentOrElse(
          judgement -> judgements.put(reading.row().line(), judgement), () -> open.add(reading));
    }
    oldestFirst(open).forEach(this::post);
    return new Verdict(
        readings.stream().map(reading -> judgements.get(reading.row().line())).toList(), bookings);
  }

  private Optional<Judgement> withoutBooks(Reading reading) {
    if (reading.row().skipped()) {
      return Optional.of(Judgement.of(reading, RowState.SKIPPED, List.of()));
    }
    return repeats
        .of(reading)
        .or(() -> reading.sound().isPresent()
            ? Optional.empty()
            : Optional.of(Judgement.of(reading, RowState.INVALID, reading.errors())));
  }

  /** In replay order; rows of one day in the file's order, which may be the newest first. */
  private static List<Reading> oldestFirst(List<Reading> readings) {
    if (readings.isEmpty()) {
      return readings;
    }
    List<Reading> ordered = new ArrayList<>(readings);
    LocalDate first = readings.getFirst().draft().orElseThrow().date();
    LocalDate last = readings.getLast().draft().orElseThrow().date();
    if (first.isAfter(last)) {
      Collections.reverse(ordered);
    }
    ordered.sort(REPLAY);
    return ordered;
  }

  private void post(Reading reading) {
    Draft draft = reading.draft().orElseThrow();
    // The id is of no use outside of this check; it tells this row from those of the books.
    TransactionId id = new TransactionId(new UUID(0, reading.row().line()));
    Stamp stamp = Stamp.books(id, ++position, Instant.EPOCH);
    switch (books.post(draft, stamp)) {
      case Posting.Posted(Booked booked) -> {
        bookings.add(new Verdict.Booking(reading.row().line(), booked));
        judgements.put(reading.row().line(), Judgement.of(reading, RowState.READY, List.of()));
      }
      case Posting.Rejected(var violations) -> {
        List<RowError> errors = violations.stream()
            .map(violation -> RowError.of(reading.row(), violation, id.name()))
            .toList();
        judgements.put(reading.row().line(), invalid(reading, errors));
      }
    }
  }

  private static Judgement invalid(Reading reading, List<RowError> errors) {
    return Judgement.of(reading, RowState.INVALID, errors);
  }
}
