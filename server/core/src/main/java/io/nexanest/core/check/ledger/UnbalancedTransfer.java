package io.nexanest.core.check.ledger;

import io.nexanest.core.check.issue.Change;
import io.nexanest.core.check.issue.CheckedBook;
import io.nexanest.core.check.issue.DataCheck;
import io.nexanest.core.check.issue.Fix;
import io.nexanest.core.check.issue.Issue;
import io.nexanest.core.check.issue.Severity;
import io.nexanest.core.check.issue.Subject;
import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.Draft;
import io.nexanest.core.transaction.DraftBuilder;
import io.nexanest.core.transaction.Field;
import io.nexanest.core.transaction.TransactionType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What left one account as if for good. If it came into another account of ours, one transfer says
 * so and carries the cost; if it came nowhere, the other half may be missing.
 */
public final class UnbalancedTransfer implements DataCheck {
  /** So many days may lie between the two halves of a transfer. */
  private static final long DAYS = 10;

  private static final Set<Field> CARRIED =
      Set.of(Field.NOTE, Field.EXTERNAL_REFERENCE, Field.LOTS, Field.SETTLEMENT_DATE);

  @Override
  public String name() {
    return "unbalanced_transfer";
  }

  @Override
  public List<Issue> issues(CheckedBook books) {
    List<Issue> issues = new ArrayList<>();
    Arrivals arrivals = new Arrivals(books.inForce(), books.date());
    for (Booked out : books.booked()) {
      if (out.type() == TransactionType.DELIVERY_OUT && !valued(out)) {
        Optional<Booked> in = arrivals.take(TransactionType.DELIVERY_IN, out, DAYS);
        issues.add(in.map(found -> delivered(books, out, found)).orElseGet(() -> lost(books, out)));
      } else if (out.type() == TransactionType.WITHDRAWAL) {
        arrivals
            .take(TransactionType.DEPOSIT, out, DAYS)
            .ifPresent(in -> issues.add(paid(books, out, in)));
      }
    }
    return issues;
  }

  /** With a value it is given away at that value, not moved. */
  private static boolean valued(Booked out) {
    return out.draft().states(Field.GROSS) || out.draft().states(Field.PRICE);
  }

  private Issue delivered(CheckedBook books, Booked out, Booked in) {
    return issue(
        out,
        Severity.WARNING,
        books.words(out) + " and " + books.words(in)
            + " move the same units: as one security transfer they keep their lots and their cost",
        List.of(join(out, in, TransactionType.SECURITY_TRANSFER)));
  }

  private Issue paid(CheckedBook books, Booked out, Booked in) {
    return issue(
        out,
        Severity.NOTICE,
        books.words(out) + " and " + books.words(in)
            + " are of the same amount: if one paid the other, they are one cash transfer and no"
            + " capital left",
        List.of(join(out, in, TransactionType.CASH_TRANSFER)));
  }

  private Issue lost(CheckedBook books, Booked out) {
    return issue(
        out,
        Severity.WARNING,
        books.words(out) + " came into no account within " + DAYS
            + " days: book it as a transfer to the account that has it, or state its value if it"
            + " was given away",
        List.of());
  }

  private Issue issue(Booked out, Severity severity, String sentence, List<Fix> fixes) {
    return new Issue(
        Issue.nameOf(name(), out.id().text()),
        name(),
        severity,
        new Subject.OfTransaction(out.id()),
        out.date(),
        sentence,
        fixes);
  }

  /** The transfer comes first, so that nothing lacks what the second half brought. */
  private static Fix join(Booked out, Booked in, TransactionType type) {
    DraftBuilder transfer =
        Draft.of(type, out.account(), out.draft().tradeDate()).counterAccount(in.account());
    out.draft().values().forEach((field, value) -> {
      if (type.required().contains(field) || CARRIED.contains(field) && type.allows(field)) {
        transfer.with(field, value);
      }
    });
    return new Fix(
        "join_transfer",
        List.of(new Change.Replace(out, transfer.build()), new Change.Reverse(in)));
  }
}
