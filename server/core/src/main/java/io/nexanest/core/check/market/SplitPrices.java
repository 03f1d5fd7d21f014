package io.nexanest.core.check.market;

import io.nexanest.core.check.issue.CheckedBook;
import io.nexanest.core.check.issue.DataCheck;
import io.nexanest.core.check.issue.Issue;
import io.nexanest.core.check.issue.Severity;
import io.nexanest.core.check.issue.Subject;
import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.Field;
import io.nexanest.core.transaction.TransactionType;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.money.Decimals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A booked split over which the price goes on as if there were none. Prices here are as traded; a
 * series that its source has re-based makes every value before the split wrong by the ratio.
 */
public final class SplitPrices implements DataCheck {
  /** Ratios nearer to one than this can't be told from a day's trading. */
  private static final double LEAST = 1.4;

  /** A day's trading moves a price by less. */
  private static final double TOLERANCE = 0.15;

  /** So many days later the next session comes at the latest. */
  private static final int DAYS = 7;

  @Override
  public String name() {
    return "split_prices";
  }

  @Override
  public List<Issue> issues(CheckedBook books) {
    Map<String, Issue> issues = new LinkedHashMap<>();
    for (Booked booked : books.booked()) {
      if (booked.type() == TransactionType.SPLIT) {
        issue(books, booked).ifPresent(issue -> issues.putIfAbsent(issue.name(), issue));
      }
    }
    return List.copyOf(issues.values());
  }

  private Optional<Issue> issue(CheckedBook books, Booked split) {
    InstrumentId id = split.draft().instrument().orElseThrow();
    BigDecimal newUnits = split.draft().decimal(Field.RATIO_NEW).orElseThrow();
    BigDecimal oldUnits = split.draft().decimal(Field.RATIO_OLD).orElseThrow();
    double ratio = newUnits.doubleValue() / oldUnits.doubleValue();
    if (Math.max(ratio, 1 / ratio) < LEAST) {
      return Optional.empty();
    }
    return jump(books, id, split.date())
        .filter(jump -> jump.off(ratio) > TOLERANCE && jump.off(1) <= TOLERANCE)
        .map(jump -> new Issue(
            Issue.nameOf(name(), id.text(), split.date().toString()),
            name(),
            Severity.WARNING,
            new Subject.OfInstrument(id),
            split.date(),
            books.words(split) + " is " + Decimals.text(newUnits) + " for "
                + Decimals.text(oldUnits) + ", but the price does not change by it from "
                + jump.before() + " to " + jump.after()
                + ": the closes before it must be as they were traded, not re-based",
            List.of()));
  }

  private static Optional<Jump> jump(CheckedBook books, InstrumentId id, LocalDate date) {
    Optional<LocalDate> before = books.market().prices().session(id, date.minusDays(1));
    Optional<LocalDate> after = books
        .market()
        .prices()
        .session(id, date)
        .filter(session -> !session.isBefore(date))
        .or(() -> next(books, id, date));
    return before.isEmpty() || after.isEmpty()
        ? Optional.empty()
        : Jump.between(books, id, before.get(), after.get());
  }

  private static Optional<LocalDate> next(CheckedBook books, InstrumentId id, LocalDate date) {
    for (LocalDate day = date.plusDays(1);
        !day.isAfter(date.plusDays(DAYS)) && !day.isAfter(books.date());
        day = day.plusDays(1)) {
      Optional<LocalDate> session = books.market().prices().session(id, day);
      if (session.filter(day::equals).isPresent()) {
        return session;
      }
    }
    return Optional.empty();
  }
}
