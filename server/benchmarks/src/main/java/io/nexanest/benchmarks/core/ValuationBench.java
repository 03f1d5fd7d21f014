package io.nexanest.benchmarks.core;

import io.nexanest.benchmarks.Repeats;
import io.nexanest.benchmarks.Row;
import io.nexanest.core.book.Book;
import io.nexanest.core.entry.Scope;
import io.nexanest.core.valuation.Figure;
import io.nexanest.core.valuation.Market;
import io.nexanest.core.valuation.Valuer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Values a book, beside a loop of quantity × price × rate, rounded. */
public final class ValuationBench {
  private static final BigDecimal PRICE = new BigDecimal("123.45");
  private static final BigDecimal RATE = new BigDecimal("1.084213");

  private ValuationBench() {}

  public static List<Row> run() {
    Book book = Book.replay(
        new SyntheticLedger().transactions(SyntheticLedger.FEW),
        SyntheticLedger.rules(),
        SyntheticLedger.LAST);
    Scope scope = new Scope(Set.copyOf(SyntheticLedger.ACCOUNTS));
    Market market = SyntheticLedger.market();
    List<BigDecimal> quantities =
        book.positions(scope).stream().map(position -> position.quantity()).toList();
    int positions = quantities.size();
    Repeats repeats = new Repeats();
    double bare = repeats.nanos(() -> product(quantities).longValue()) / positions;
    double full =
        repeats.nanos(() -> Valuer.value(book, scope, market).positions().size()) / positions;
    return List.of(new Row(
        "valuation for each position",
        "ns",
        String.format(Locale.ROOT, "%,.0f", full),
        String.format(
            Locale.ROOT,
            "a bare quantity × price × rate, rounded: %,.0f ns, ratio %.0f",
            bare,
            full / bare),
        positions + " positions, cash included; " + figures()
            + " figures and the flags of each, where the bare loop makes one"));
  }

  /** How many figures a position has. */
  static long figures() {
    return Arrays.stream(Figure.values()).filter(one -> !one.isOfScopeOnly()).count();
  }

  private static BigDecimal product(List<BigDecimal> quantities) {
    BigDecimal sum = BigDecimal.ZERO;
    for (BigDecimal quantity : quantities) {
      sum = sum.add(quantity.multiply(PRICE).multiply(RATE).setScale(2, RoundingMode.HALF_EVEN));
    }
    return sum;
  }
}
