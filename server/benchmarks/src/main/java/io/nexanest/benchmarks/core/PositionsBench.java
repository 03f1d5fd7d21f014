package io.nexanest.benchmarks.core;

import io.nexanest.benchmarks.Repeats;
import io.nexanest.benchmarks.Row;
import io.nexanest.core.book.Book;
import io.nexanest.core.book.Position;
import io.nexanest.core.book.SecurityPosition;
import io.nexanest.core.entry.Scope;
import io.nexanest.core.live.LiveScope;
import io.nexanest.core.transaction.Booked;
import io.nexanest.core.valuation.Figure;
import io.nexanest.core.valuation.Market;
import io.nexanest.core.valuation.Valuer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Values very many positions, moves some of them by a tick, and says what one takes in memory. */
public final class PositionsBench {
  private PositionsBench() {}

  /** With as many positions as accounts × instruments; it takes some 3 kB for each. */
  static List<Row> run(int accounts, int instruments) {
    SyntheticPositions synthetic = new SyntheticPositions(accounts, instruments);
    List<Booked> ledger = synthetic.ledger(1);
    long before = used();
    Book book = SyntheticPositions.book(ledger);
    long perPosition = (used() - before) / ledger.size();
    Scope scope = synthetic.scope();
    Market market = synthetic.market();
    List<Row> rows = new ArrayList<>();
    rows.add(valuation(book, scope, market));
    rows.add(memory(perPosition, ledger.size()));
    return rows;
  }

  /** What the lots of positions of several take, with as many lots as the run above has positions. */
  static Row lots(int accounts, int instruments, int lots) {
    SyntheticPositions synthetic = new SyntheticPositions(accounts / lots, instruments);
    List<Booked> ledger = synthetic.ledger(lots);
    long before = used();
    Book book = SyntheticPositions.book(ledger);
    long bytes = used() - before;
    int positions = ledger.size() / lots;
    // Asked for after the measurement, so that the book is still there when it is taken.
    int held = book.positions(synthetic.scope()).size();
    return new Row(
        String.format(Locale.ROOT, "heap for each lot, %d lots a position", lots),
        "bytes",
        String.format(Locale.ROOT, "%,d", bytes / ledger.size()),
        String.format(Locale.ROOT, "each position with its lots: %,d bytes", bytes / positions),
        String.format(
            Locale.ROOT,
            "%,d lots, %,d positions with the accounts' cash; what the row above counts",
            ledger.size(),
            held));
  }

  private static Row valuation(Book book, Scope scope, Market market) {
    List<Position> held = book.positions(scope).stream()
        .filter(SecurityPosition.class::isInstance)
        .toList();
    PositionArrays arrays = new PositionArrays(book, held, market);
    Repeats repeats = new Repeats();
    double bare = repeats.nanos(() -> arrays.exactly().longValue()) / held.size();
    double doubles = repeats.nanos(() -> (long) arrays.inDoubles()) / held.size();
    double full =
        repeats.nanos(() -> Valuer.value(book, scope, market).positions().size()) / held.size();
    return new Row(
        String.format(Locale.ROOT, "valuation of %,d positions, for each", held.size()),
        "ns",
        String.format(Locale.ROOT, "%,.0f", full),
        String.format(
            Locale.ROOT,
            "a bare loop of the same exact arithmetic over arrays: %,.0f ns, ratio %.2f; in"
                + " doubles: %.1f ns, ratio %.3f",
            bare,
            bare / full,
            doubles,
            doubles / full),
        "four currencies, live quotes over closes; " + ValuationBench.figures()
            + " figures and the flags of each, cash of the accounts besides; the loop makes market value, cost, unrealised gain, day change"
            + " and their sums");
  }

  private static Row memory(long bytes, int positions) {
    return new Row(
        "heap for each open position of one lot",
        "bytes",
        String.format(Locale.ROOT, "%,d", bytes),
        "",
        String.format(
            Locale.ROOT,
            "%,d positions: lot, sums, entries and dated quantities, and their share of the"
                + " accounts' cash; the transaction itself not counted",
            positions));
  }

  /** One tick of an instrument that every account holds. */
  public static List<Row> tick() {
    SyntheticPositions synthetic = new SyntheticPositions(10_000, 10);
    Book book = SyntheticPositions.book(synthetic.ledger(1));
    Market market = synthetic.market();
    LiveScope live = new LiveScope(Valuer.value(book, synthetic.scope(), market), market);
    int touched = live.price(SyntheticPositions.instrument(1), BigDecimal.TEN);
    BigDecimal[] prices = {new BigDecimal("10.07"), new BigDecimal("10.13")};
    int[] turn = {0};
    Repeats repeats = new Repeats();
    double took = repeats.nanos(() -> {
      turn[0] ^= 1;
      live.price(SyntheticPositions.instrument(1), prices[turn[0]]);
      return live.total(Figure.VALUE).longValue();
    });
    return List.of(new Row(
        "one tick on 10,000 positions that hold its instrument",
        "ms",
        String.format(Locale.ROOT, "%.2f", took / 1e6),
        "",
        String.format(
            Locale.ROOT,
            "in a scope of 100,000 positions, EUR viewed in USD, to the scope's new totals; %,d"
                + " positions touched, %.2f for each that holds it",
            touched,
            touched / 10_000.0)));
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    for (int i = 0; i < 4; i++) {
      System.gc();
    }
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
