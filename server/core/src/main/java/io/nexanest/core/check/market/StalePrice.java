package io.nexanest.core.check.market;

import io.nexanest.core.check.issue.CheckedBook;
import io.nexanest.core.check.issue.DataCheck;
import io.nexanest.core.check.issue.Issue;
import io.nexanest.core.check.issue.Severity;
import io.nexanest.core.check.issue.Subject;
import io.nexanest.core.market.PriceAnswer;
import io.nexanest.core.market.Standing;
import io.nexanest.kernel.id.InstrumentId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** A holding whose last price or mark is older than a market's longest usual holidays. */
public final class StalePrice implements DataCheck {
  /** Calendar days; a long weekend or a week of holidays is not stale. */
  public static final long LIMIT_DAYS = 10;

  @Override
  public String name() {
    return "stale_price";
  }

  @Override
  public List<Issue> issues(CheckedBook books) {
    List<Issue> issues = new ArrayList<>();
    for (InstrumentId id : Held.instruments(books)) {
      if (books.market().prices().price(id, books.date()) instanceof PriceAnswer.Known known
          && known.provenance().standing() == Standing.LAST_KNOWN
          && !CheckedBook.within(known.provenance(), books.date(), LIMIT_DAYS)) {
        issues.add(issue(books, id, known.provenance().date()));
      }
    }
    return issues;
  }

  private Issue issue(CheckedBook books, InstrumentId id, LocalDate last) {
    long age = ChronoUnit.DAYS.between(last, books.date());
    return new Issue(
        Issue.nameOf(name(), id.text()),
        name(),
        Severity.WARNING,
        new Subject.OfInstrument(id),
        last,
        books.labels().of(id) + " is valued at a price of " + last + ", " + age + " days old where "
            + LIMIT_DAYS + " are usual: give it a newer mark or price",
        List.of());
  }
}
