package io.nexanest.core.check.ledger;

import io.nexanest.core.check.issue.CheckedBook;
import io.nexanest.core.check.issue.DataCheck;
import io.nexanest.core.check.issue.Fix;
import io.nexanest.core.check.issue.Issue;
import io.nexanest.core.check.issue.Severity;
import io.nexanest.core.check.issue.Subject;
import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.Draft;
import io.nexanest.core.transaction.Leg;
import io.nexanest.core.transaction.TransactionType;
import io.nexanest.kernel.id.AccountId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The same movement booked twice on one day, perhaps by hand and from a statement. */
public final class DuplicateTransaction implements DataCheck {
  /** Two transactions with the same key move the same; a leg's amount is without needless zeros. */
  private record Key(
      TransactionType type, AccountId account, LocalDate date, Set<Leg> legs, Draft ratios) {}

  @Override
  public String name() {
    return "duplicate_transaction";
  }

  @Override
  public List<Issue> issues(CheckedBook books) {
    Map<Key, Alike> seen = new HashMap<>();
    List<Issue> issues = new ArrayList<>();
    for (Booked booked : books.booked()) {
      Alike alike = seen.computeIfAbsent(key(booked), key -> new Alike());
      alike.first(booked).ifPresent(first -> issues.add(issue(books, first, booked)));
      alike.add(booked);
    }
    return issues;
  }

  /** Those of one key so far: the bank itself tells apart what has two references. */
  private static final class Alike {
    private static final String NONE = "";

    /** The first of each reference, in the ledger's order. */
    private final Map<String, Booked> firsts = new LinkedHashMap<>();

    /** The first that is not told apart from it. */
    Optional<Booked> first(Booked booked) {
      String reference = booked.draft().externalReference();
      if (reference.equals(NONE)) {
        return firsts.values().stream().findFirst();
      }
      return Stream.of(NONE, reference)
          .flatMap(one -> Optional.ofNullable(firsts.get(one)).stream())
          .min(Booked.REPLAY_ORDER);
    }

    void add(Booked booked) {
      firsts.putIfAbsent(booked.draft().externalReference(), booked);
    }
  }

  private static Key key(Booked booked) {
    return new Key(
        booked.type(),
        booked.account(),
        booked.date(),
        new HashSet<>(booked.legs()),
        // A split has no legs: what it says besides its texts tells it from another one.
        new Draft(booked.type(), booked.account(), booked.date(), SplitFields.of(booked.draft())));
  }

  private Issue issue(CheckedBook books, Booked first, Booked second) {
    return new Issue(
        Issue.nameOf(name(), second.id().text()),
        name(),
        Severity.WARNING,
        new Subject.OfTransaction(second.id()),
        second.date(),
        books.words(second) + " moves exactly what " + first.id().name()
            + " moves: take one of them back, or give both the reference that tells them apart",
        List.of(Fix.reverse(second)));
  }
}
