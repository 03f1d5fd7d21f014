package io.nexanest.core.check.ledger;

import io.nexanest.core.book.CashPosition;
import io.nexanest.core.book.Position;
import io.nexanest.core.check.issue.CheckedBook;
import io.nexanest.core.check.issue.DataCheck;
import io.nexanest.core.check.issue.Issue;
import io.nexanest.core.check.issue.Severity;
import io.nexanest.core.check.issue.Subject;
import io.nexanest.core.quantity.Move;
import io.nexanest.kernel.money.Decimals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** A balance of cash below zero: no kind of account here lends money. */
public final class NegativeCash implements DataCheck {
  @Override
  public String name() {
    return "negative_cash";
  }

  @Override
  public List<Issue> issues(CheckedBook books) {
    List<Issue> issues = new ArrayList<>();
    for (Position position : books.book().positions(books.scope())) {
      if (position instanceof CashPosition cash && cash.quantity().signum() < 0) {
        issues.add(issue(books, cash));
      }
    }
    return issues;
  }

  private Issue issue(CheckedBook books, CashPosition cash) {
    LocalDate since = since(cash, books.date());
    return new Issue(
        Issue.nameOf(name(), cash.key().account().text(), cash.currency().code()),
        name(),
        Severity.WARNING,
        new Subject.OfAccount(cash.key().account()),
        since,
        books.labels().account(cash.key().account()) + " has " + Decimals.text(cash.quantity())
            + " " + cash.currency() + " and is below zero since " + since
            + ": book the deposit or transfer that paid for it, or correct what took too much",
        List.of());
  }

  /** The first day of the time below zero that goes on. */
  private static LocalDate since(CashPosition cash, LocalDate date) {
    NavigableMap<LocalDate, BigDecimal> days = new TreeMap<>();
    for (Move move : cash.movesTo(date)) {
      days.merge(move.transaction().date(), move.change(), BigDecimal::add);
    }
    BigDecimal balance = BigDecimal.ZERO;
    LocalDate since = date;
    boolean below = false;
    for (Map.Entry<LocalDate, BigDecimal> day : days.entrySet()) {
      balance = balance.add(day.getValue());
      if (balance.signum() < 0 && !below) {
        since = day.getKey();
      }
      below = balance.signum() < 0;
    }
    return since;
  }
}
