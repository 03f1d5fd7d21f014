package io.nexanest.core.check.ledger;

import io.nexanest.core.book.PositionKey;
import io.nexanest.core.book.SecurityPosition;
import io.nexanest.core.check.issue.CheckedBook;
import io.nexanest.core.check.issue.DataCheck;
import io.nexanest.core.check.issue.Fix;
import io.nexanest.core.check.issue.Issue;
import io.nexanest.core.check.issue.Severity;
import io.nexanest.core.check.issue.Subject;
import io.nexanest.core.quantity.Move;
import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.TransactionType;
import io.nexanest.kernel.id.InstrumentId;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** Income of an instrument that the account did not hold when the right to it arose. */
public final class IncomeNotHeld implements DataCheck {
  /** Without an ex-date, a payment may come so many days after the last unit was sold. */
  private static final long DAYS = 120;

  private static final Set<TransactionType> TYPES = EnumSet.of(
      TransactionType.DIVIDEND,
      TransactionType.COUPON,
      TransactionType.CAPITAL_GAIN_DISTRIBUTION,
      TransactionType.RETURN_OF_CAPITAL,
      TransactionType.REINVESTMENT);

  @Override
  public String name() {
    return "income_not_held";
  }

  @Override
  public List<Issue> issues(CheckedBook books) {
    Map<PositionKey, NavigableSet<LocalDate>> open = new HashMap<>();
    return books.booked().stream()
        .filter(booked -> TYPES.contains(booked.type()))
        .filter(booked -> !held(books, booked, open))
        .map(booked -> issue(books, booked))
        .toList();
  }

  /** Who holds at the end of the day before the ex-date has the right to it. */
  private static boolean held(
      CheckedBook books, Booked booked, Map<PositionKey, NavigableSet<LocalDate>> open) {
    InstrumentId instrument = booked.draft().instrument().orElseThrow();
    LocalDate last = booked.draft().exDate().orElse(booked.date()).minusDays(1);
    LocalDate first = booked.draft().exDate().isPresent() ? last : last.minusDays(DAYS);
    return books
        .book()
        .security(booked.account(), instrument)
        .filter(position -> position.quantityOn(first).signum() != 0
            || !dealt(position, books.date(), open)
                .subSet(first, true, last, true)
                .isEmpty())
        .isPresent();
  }

  /** The days of dealing at whose end something was held; found once for each position. */
  private static NavigableSet<LocalDate> dealt(
      SecurityPosition position, LocalDate to, Map<PositionKey, NavigableSet<LocalDate>> open) {
    return open.computeIfAbsent(position.key(), key -> {
      NavigableSet<LocalDate> dates = new TreeSet<>();
      for (Move move : position.movesTo(to)) {
        LocalDate date = move.transaction().date();
        if (position.quantityOn(date).signum() != 0) {
          dates.add(date);
        }
      }
      return dates;
    });
  }

  private Issue issue(CheckedBook books, Booked booked) {
    String when = booked
        .draft()
        .exDate()
        .map(date -> "before its ex-date " + date)
        .orElse("in the " + DAYS + " days before it");
    return new Issue(
        Issue.nameOf(name(), booked.id().text()),
        name(),
        Severity.WARNING,
        new Subject.OfTransaction(booked.id()),
        booked.date(),
        books.words(booked) + " is of units that the account did not hold " + when
            + ": name the account and instrument that held them, or the right ex-date",
        List.of(Fix.reverse(booked)));
  }
}
