package io.nexanest.core.valuation;

import io.nexanest.core.book.Book;
import io.nexanest.core.book.BookRules;
import io.nexanest.core.book.Replay;
import io.nexanest.core.entry.Scope;
import io.nexanest.core.trace.Trace;
import io.nexanest.core.transaction.Booked;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Value and net deposits over time, in one pass through the ledger. */
public final class ValueHistory {
  private ValueHistory() {}

  /**
   * One point for each date.
   *
   * @param transactions those in force
   * @param dates ascending; usually the sessions of a calendar
   * @throws IllegalArgumentException if the dates do not ascend
   */
  public static List<ValuePoint> of(
      List<Booked> transactions,
      BookRules rules,
      Scope scope,
      Market market,
      List<LocalDate> dates) {
    Replay replay = new Replay(transactions, rules);
    List<ValuePoint> points = new ArrayList<>();
    LocalDate before = LocalDate.MIN;
    for (LocalDate date : dates) {
      if (!date.isAfter(before)) {
        throw new IllegalArgumentException("dates ascend, but " + date + " follows " + before);
      }
      before = date;
      Book book = replay.advanceTo(date);
      BigDecimal value = new ScopeFigures(book, scope, market, Trace.silent()).figure(Figure.VALUE);
      points.add(new ValuePoint(date, value, book.netDeposits(scope)));
    }
    return points;
  }
}
