package io.nexanest.core.valuation;

import io.nexanest.core.book.Book;
import io.nexanest.core.book.CashPosition;
import io.nexanest.core.book.Position;
import io.nexanest.core.entry.Flow;
import io.nexanest.core.entry.Scope;
import io.nexanest.core.trace.Trace;
import java.math.BigDecimal;
import java.util.List;

/** The figures of a scope (figures, F5): sums of its positions' rounded figures. */
final class ScopeFigures {
  private final Book book;
  private final Scope scope;
  private final Trace trace;
  private final PositionFigures each;
  private final List<Position> positions;

  ScopeFigures(Book book, Scope scope, Market market, Trace trace) {
    this.book = book;
    this.scope = scope;
    this.trace = trace;
    this.each = new PositionFigures(book, market, trace);
    this.positions = book.positions(scope);
  }

  BigDecimal figure(Figure figure) {
    trace.open(figure.id(), "scope", figure.formula());
    BigDecimal value = switch (figure) {
      case NET_DEPOSITS -> netDeposits();
      case TOTAL_GAIN -> totalGain();
      case MARKET_VALUE,
          COST_BASIS,
          ACCRUED_INTEREST,
          UNREALISED_GAIN,
          REALISED_GAIN,
          INCOME,
          DAY_CHANGE,
          FEES,
          TAXES,
          CASH,
          SETTLED_CASH,
          RECEIVABLE -> sum(figure);
      case VALUE -> sum(figure).add(owed());
    };
    return trace.close(value, book.view().code());
  }

  private BigDecimal sum(Figure figure) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Position position : positions) {
      if (counts(figure, position)) {
        sum = sum.add(each.figure(figure, position));
      }
    }
    return sum;
  }

  /** The receivable as a part of the value; not told where nothing is owed. */
  private BigDecimal owed() {
    boolean any = positions.stream()
        .anyMatch(position -> !book.receivables(position.key()).isEmpty());
    return any ? figure(Figure.RECEIVABLE) : BigDecimal.ZERO;
  }

  /** Cash has figures of its own; the market value of a scope is that of its securities. */
  static boolean counts(Figure figure, Position position) {
    boolean cash = position instanceof CashPosition;
    return switch (figure) {
      case CASH, SETTLED_CASH -> cash;
      case MARKET_VALUE, ACCRUED_INTEREST, COST_BASIS, UNREALISED_GAIN, REALISED_GAIN, RECEIVABLE ->
        !cash;
      case INCOME, DAY_CHANGE, FEES, TAXES, VALUE -> true;
      case NET_DEPOSITS, TOTAL_GAIN -> false;
    };
  }

  private BigDecimal netDeposits() {
    if (trace.isOn()) {
      Leaves leaves = new Leaves(trace, book.view().code());
      for (Flow flow : book.externalFlows(scope)) {
        trace.open("external_flow", flow.entry().date(), "positive in, negative out");
        leaves.entry(flow.entry());
        trace.close(flow.value(), book.view().code());
      }
    }
    return book.netDeposits(scope);
  }

  private BigDecimal totalGain() {
    BigDecimal gain = figure(Figure.VALUE).subtract(figure(Figure.NET_DEPOSITS));
    if (trace.isOn() && positions.stream().allMatch(p -> p.currency().equals(book.view()))) {
      trace.check(
          "realised + unrealised + accrued interest + income − fees − taxes = total gain (one currency)",
          fromParts().compareTo(gain) == 0);
    }
    return gain;
  }

  private BigDecimal fromParts() {
    ScopeFigures silent = new ScopeFigures(book, scope, each.market(), Trace.silent());
    return silent
        .figure(Figure.REALISED_GAIN)
        .add(silent.figure(Figure.UNREALISED_GAIN))
        .add(silent.figure(Figure.ACCRUED_INTEREST))
        .add(silent.figure(Figure.INCOME))
        .subtract(silent.figure(Figure.FEES))
        .subtract(silent.figure(Figure.TAXES));
  }
}
