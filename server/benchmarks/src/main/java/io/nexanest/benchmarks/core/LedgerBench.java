package io.nexanest.benchmarks.core;

import io.nexanest.benchmarks.Repeats;
import io.nexanest.benchmarks.Row;
import io.nexanest.core.book.Book;
import io.nexanest.core.book.BookRules;
import io.nexanest.core.entry.Scope;
import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.Leg;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** Replays a ledger, beside a loop that only adds the legs' amounts up. */
public final class LedgerBench {
  private LedgerBench() {}

  public static List<Row> run() {
    List<Booked> ledger = new SyntheticLedger().transactions();
    BookRules rules = SyntheticLedger.rules();
    Scope scope = new Scope(java.util.Set.copyOf(SyntheticLedger.ACCOUNTS));
    Repeats repeats = new Repeats();
    double bare = repeats.nanos(() -> sum(ledger).longValue()) / ledger.size();
    double replay = repeats.nanos(() ->
            Book.replay(ledger, rules, SyntheticLedger.LAST).positions(scope).size())
        / ledger.size();
    return List.of(new Row(
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
            "%,d synthetic transactions, seeded, two accounts, USD and EUR, FIFO lots",
            ledger.size())));
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
