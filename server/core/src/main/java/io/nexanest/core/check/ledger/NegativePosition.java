package io.nexanest.core.check.ledger;

import io.nexanest.core.check.issue.CheckedBook;
import io.nexanest.core.check.issue.DataCheck;
import io.nexanest.core.check.issue.Fix;
import io.nexanest.core.check.issue.Issue;
import io.nexanest.core.check.issue.Severity;
import io.nexanest.core.check.issue.Subject;
import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.Violation;
import io.nexanest.kernel.id.TransactionId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A transaction that takes out more than is held. Booking refuses one, but a branch can get one
 * when the books below it change.
 */
public final class NegativePosition implements DataCheck {
  @Override
  public String name() {
    return "negative_position";
  }

  @Override
  public List<Issue> issues(CheckedBook books) {
    Map<TransactionId, Issue> issues = new LinkedHashMap<>();
    for (Violation violation : books.book().violations()) {
      TransactionId id = TransactionId.parse(violation.metadata().getOrDefault("transaction", ""));
      books
          .find(id)
          .filter(booked -> books.scope().has(booked.account()))
          .ifPresent(booked -> issues.putIfAbsent(id, issue(books, booked, violation)));
    }
    return List.copyOf(issues.values());
  }

  private Issue issue(CheckedBook books, Booked booked, Violation violation) {
    Map<String, String> facts = violation.metadata();
    String lack = facts.containsKey("held")
        ? " wants " + facts.get("wanted") + ", but only " + facts.get("held") + " are there"
        : " names a lot that is not open with so many units";
    return new Issue(
        Issue.nameOf(name(), booked.id().text()),
        name(),
        Severity.ERROR,
        new Subject.OfTransaction(booked.id()),
        booked.date(),
        books.words(booked) + lack
            + ": it is left out of every figure; book what comes before it, or take it back",
        List.of(Fix.reverse(booked)));
  }
}
