package io.nexanest.core.check.market;

import io.nexanest.core.book.Position;
import io.nexanest.core.check.issue.CheckedBook;
import io.nexanest.core.check.issue.DataCheck;
import io.nexanest.core.check.issue.Issue;
import io.nexanest.core.check.issue.Severity;
import io.nexanest.core.check.issue.Subject;
import io.nexanest.core.market.RateAnswer;
import io.nexanest.core.market.Standing;
import io.nexanest.kernel.money.CurrencyCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A currency in which something is held and that can't be turned into the view currency. */
public final class MissingRate implements DataCheck {
  @Override
  public String name() {
    return "missing_rate";
  }

  @Override
  public List<Issue> issues(CheckedBook books) {
    Map<CurrencyCode, Position> held = new LinkedHashMap<>();
    for (Position position : books.book().positions(books.scope())) {
      if (position.quantity().signum() != 0) {
        held.putIfAbsent(position.currency(), position);
      }
    }
    List<Issue> issues = new ArrayList<>();
    CurrencyCode view = books.book().view();
    held.forEach((currency, position) -> {
      switch (books.market().rates().rate(currency, view, books.date())) {
        case RateAnswer.Missing _ ->
          issues.add(issue(
              books,
              position,
              Severity.ERROR,
              currency + " is held and there is no rate of it in " + view
                  + ", so it counts as nothing: a rate of " + books.date()
                  + " or before is needed"));
        case RateAnswer.Known known -> {
          if (known.provenance().standing() == Standing.FIRST_KNOWN) {
            issues.add(issue(
                books,
                position,
                Severity.WARNING,
                currency + " is held on " + books.date() + " and its first rate in " + view
                    + " is of " + known.provenance().date()
                    + ", which is used for want of one: an earlier rate is needed"));
          }
        }
      }
    });
    return issues;
  }

  private Issue issue(CheckedBook books, Position position, Severity severity, String sentence) {
    return new Issue(
        Issue.nameOf(name(), position.currency().code()),
        name(),
        severity,
        new Subject.OfAccount(position.key().account()),
        books.date(),
        sentence,
        List.of());
  }
}
