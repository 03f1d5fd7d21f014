package io.nexanest.benchmarks.core;

import io.nexanest.benchmarks.Repeats;
import io.nexanest.benchmarks.Row;
import io.nexanest.core.book.Book;
import io.nexanest.core.book.BookRules;
import io.nexanest.core.checkpoint.Checkpoints;
import io.nexanest.core.entry.Scope;
import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.Leg;
import io.nexanest.core.transaction.Stamp;
import io.nexanest.kernel.id.TransactionId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * Replays a ledger, beside a loop that only adds the legs' amounts up; and what a correction far
 * back or near the end replays again.
 */
public final class LedgerBench {
  private static final int[] FOLLOWING = {90_000, 50_000, 10_000, 1_000, 1};

  private LedgerBench() {}

  public static List<Row> run() {
    List<Row> rows = new ArrayList<>();
    rows.add(replay(new SyntheticLedger().transactions(SyntheticLedger.FEW)));
    List<Booked> many = new SyntheticLedger().transactions(SyntheticLedger.MANY);
    rows.add(replay(many));
    corrections(rows, many);
    return rows;
  }

  private static Row replay(List<Booked> ledger) {
    BookRules rules = SyntheticLedger.rules();
    Scope scope = new Scope(Set.copyOf(SyntheticLedger.ACCOUNTS));
    Repeats repeats = new Repeats();
    double bare = repeats.nanos(() -> sum(ledger).longValue()) / ledger.size();
    double replay = repeats.nanos(() ->
            Book.replay(ledger, rules, SyntheticLedger.LAST).positions(scope).size())
        / ledger.size();
    return new Row(
        "ledger replay for each transaction",
        "ns",
        String.format(Locale.ROOT, "%,.0f", replay),
        String.format(
            Locale.ROOT,
            "a bare sum of the legs' amounts: %,.0f ns, ratio %.0f",
            bare,
            replay / bare),
        String.format(
            Locale.ROOT,
            "%,d synthetic transactions, seeded, two accounts, USD and EUR, FIFO lots; %,.0f"
                + " transactions/s",
            ledger.size(),
            1e9 / replay));
  }

  private static void corrections(List<Row> rows, List<Booked> ledger) {
    Checkpoints before = Checkpoints.of(ledger, SyntheticLedger.rules(), SyntheticLedger.LAST);
    Repeats repeats = new Repeats();
    double whole =
        repeats.nanos(() -> Checkpoints.of(ledger, SyntheticLedger.rules(), SyntheticLedger.LAST)
                .replayed())
            / 1e6;
    for (int following : FOLLOWING) {
      List<Booked> corrected = corrected(before.transactions(), following);
      int replayed = before.with(corrected).replayed();
      double took = repeats.nanos(() -> before.with(corrected).replayed()) / 1e6;
      rows.add(new Row(
          String.format(Locale.ROOT, "a correction that %,d transactions follow", following),
          "ms",
          String.format(Locale.ROOT, "%.2f", took),
          String.format(
              Locale.ROOT,
              "the whole ledger of %,d with its points: %.1f ms, ratio %.3f",
              ledger.size(),
              whole,
              took / whole),
          String.format(
              Locale.ROOT,
              "%,d replayed again, %.2f for each that follows",
              replayed,
              (double) replayed / following)));
    }
  }

  /** The same with another transaction in the place of the one that so many follow. */
  private static List<Booked> corrected(List<Booked> sorted, int following) {
    List<Booked> corrected = new ArrayList<>(sorted);
    int place = sorted.size() - following;
    Booked old = sorted.get(place);
    Stamp stamp = Stamp.books(
        new TransactionId(new UUID(4, place)), old.position(), Instant.ofEpochSecond(place));
    corrected.set(place, new Booked(stamp, old.draft(), old.legs()));
    return corrected;
  }

  private static BigDecimal sum(List<Booked> ledger) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Booked booked : ledger) {
      for (Leg leg : booked.legs()) {
        sum = sum.add(leg.amount());
      }
    }
    return sum;
  }
}
