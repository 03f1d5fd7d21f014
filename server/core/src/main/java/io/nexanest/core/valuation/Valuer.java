package io.nexanest.core.valuation;

import io.nexanest.core.book.Book;
import io.nexanest.core.book.Position;
import io.nexanest.core.entry.Scope;
import io.nexanest.core.trace.Proof;
import io.nexanest.core.trace.RecordingTrace;
import io.nexanest.core.trace.Trace;
import io.nexanest.kernel.money.Decimals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Values a replayed book at prices and rates, and explains each figure of it. */
public final class Valuer {
  private static final List<Figure> OF_POSITIONS =
      Arrays.stream(Figure.values()).filter(figure -> !figure.isOfScopeOnly()).toList();

  private Valuer() {}

  /**
   * Values the scope on the book's date. Its cost is one pass over the positions; the ledger is not
   * looked at again.
   */
  public static Valuation value(Book book, Scope scope, Market market) {
    Market once = market.remembered();
    PositionFigures each = new PositionFigures(book, once, Trace.silent());
    List<Position> positions = book.positions(scope);
    BigDecimal[] sums = new BigDecimal[Figure.values().length];
    Arrays.fill(sums, BigDecimal.ZERO);
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    List<PositionValue> values = new ArrayList<>(positions.size());
    for (Position position : positions) {
      FigureAmounts.Builder figures = new FigureAmounts.Builder();
      for (Figure figure : OF_POSITIONS) {
        BigDecimal value = each.figure(figure, position);
        figures.put(figure, value);
        if (ScopeFigures.counts(figure, position)) {
          sums[figure.ordinal()] = Decimals.sum(sums[figure.ordinal()], value);
        }
      }
      Set<Flag> doubts = Flags.of(position, book, once);
      if (!doubts.isEmpty()) {
        flags.addAll(doubts);
      }
      values.add(new PositionValue(
          position.key(), position.currency(), position.quantity(), figures.build(), doubts));
    }
    Map<Figure, BigDecimal> totals = new EnumMap<>(Figure.class);
    OF_POSITIONS.forEach(figure -> totals.put(figure, sums[figure.ordinal()]));
    BigDecimal netDeposits = book.netDeposits(scope);
    totals.put(Figure.NET_DEPOSITS, netDeposits);
    BigDecimal value = sums[Figure.VALUE.ordinal()].add(sums[Figure.RECEIVABLE.ordinal()]);
    totals.put(Figure.VALUE, value);
    totals.put(Figure.TOTAL_GAIN, value.subtract(netDeposits));
    flags.addAll(flagsOf(book));
    return new Valuation(book.date(), book.view(), values, totals, flags);
  }

  /** How a figure of the scope came about: the same calculation, recorded. */
  public static Proof explain(Figure figure, Book book, Scope scope, Market market) {
    RecordingTrace trace = new RecordingTrace();
    new ScopeFigures(book, scope, market, trace).figure(figure);
    return trace.proof();
  }

  /**
   * How a figure of one position came about.
   *
   * @throws IllegalArgumentException for a figure that is of scopes only
   */
  public static Proof explain(Figure figure, Book book, Position position, Market market) {
    RecordingTrace trace = new RecordingTrace();
    figure(figure, book, position, market, trace);
    return trace.proof();
  }

  /** The value of one position at the end of a date up to the book's. */
  public static BigDecimal valueOn(Book book, Position position, Market market, LocalDate on) {
    return new PositionFigures(book, market, Trace.silent()).worth(position, on);
  }

  /** The interest that is part of {@link #valueOn}. */
  public static BigDecimal accruedOn(Book book, Position position, Market market, LocalDate on) {
    return new PositionFigures(book, market, Trace.silent()).accruedInterest(position, on);
  }

  /**
   * A figure of one position, for calculations that are made of such figures.
   *
   * @param trace is told how it came about
   * @throws IllegalArgumentException for a figure that is of scopes only
   */
  public static BigDecimal figure(
      Figure figure, Book book, Position position, Market market, Trace trace) {
    return new PositionFigures(book, market, trace).figure(figure, position);
  }

  private static Set<Flag> flagsOf(Book book) {
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    if (!book.violations().isEmpty()) {
      flags.add(Flag.TRANSACTION_LEFT_OUT);
    }
    if (book.flowRateMissing()) {
      flags.add(Flag.RATE_MISSING);
    }
    return flags;
  }
}
