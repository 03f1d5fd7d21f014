package io.nexanest.core.check.market;

import io.nexanest.core.book.Position;
import io.nexanest.core.book.SecurityPosition;
import io.nexanest.core.check.issue.Change;
import io.nexanest.core.check.issue.CheckedBook;
import io.nexanest.core.check.issue.DataCheck;
import io.nexanest.core.check.issue.Fix;
import io.nexanest.core.check.issue.Issue;
import io.nexanest.core.check.issue.Severity;
import io.nexanest.core.check.issue.Subject;
import io.nexanest.core.transaction.Draft;
import io.nexanest.core.transaction.Effect;
import io.nexanest.core.transaction.TransactionType;
import io.nexanest.kernel.id.InstrumentId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A price that jumps by the ratio of a split while units are held and no split is booked. */
public final class UnbookedSplit implements DataCheck {
  /** New units for one old one, and the other way round for a consolidation. */
  private static final int[] RATIOS = {2, 3, 4, 5, 6, 7, 8, 10, 15, 20, 25, 30, 40, 50, 100};

  /** Beside the split itself the day's trading moves the price. */
  private static final double TOLERANCE = 0.08;

  /** A corporate action booked so many days from the jump explains it. */
  private static final long DAYS = 10;

  private record Ratio(int newUnits, int oldUnits) {
    double value() {
      return (double) newUnits / oldUnits;
    }
  }

  @Override
  public String name() {
    return "unbooked_split";
  }

  @Override
  public List<Issue> issues(CheckedBook books) {
    Map<InstrumentId, List<Jump>> jumps = new HashMap<>();
    List<Issue> issues = new ArrayList<>();
    for (Position position : books.book().positions(books.scope())) {
      if (position instanceof SecurityPosition held
          && !held.movesTo(books.date()).isEmpty()) {
        InstrumentId id = held.key().instrument();
        List<Jump> some = jumps.computeIfAbsent(id, key -> jumps(books, key));
        some.forEach(jump -> issue(books, held, jump).ifPresent(issues::add));
      }
    }
    return issues;
  }

  /** Those that look like splits, from the first entry of the instrument on. */
  private static List<Jump> jumps(CheckedBook books, InstrumentId id) {
    return books.booked().stream()
        .filter(booked -> booked.draft().instruments().contains(id))
        .map(booked -> booked.date())
        .min(LocalDate::compareTo)
        .map(first -> Jump.since(books, id, first).stream()
            .filter(jump -> ratio(jump).isPresent())
            .toList())
        .orElse(List.of());
  }

  private static Optional<Ratio> ratio(Jump jump) {
    for (int many : RATIOS) {
      for (Ratio ratio : List.of(new Ratio(many, 1), new Ratio(1, many))) {
        if (jump.off(ratio.value()) <= TOLERANCE) {
          return Optional.of(ratio);
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Issue> issue(CheckedBook books, SecurityPosition held, Jump jump) {
    boolean open = held.quantityOn(jump.before()).signum() != 0;
    if (!open || explained(books, held, jump)) {
      return Optional.empty();
    }
    Ratio ratio = ratio(jump).orElseThrow();
    InstrumentId id = held.key().instrument();
    String words = ratio.newUnits() + " for " + ratio.oldUnits();
    Draft split = Draft.of(TransactionType.SPLIT, held.key().account(), jump.after())
        .instrument(id, held.currency())
        .ratio(BigDecimal.valueOf(ratio.newUnits()), BigDecimal.valueOf(ratio.oldUnits()))
        .build();
    return Optional.of(new Issue(
        Issue.nameOf(
            name(), id.text(), held.key().account().text(), jump.after().toString()),
        name(),
        Severity.WARNING,
        new Subject.OfInstrument(id),
        jump.after(),
        "the price of " + books.labels().of(id) + " jumps from " + jump.before() + " to "
            + jump.after() + " as by a split " + words + ", and none is booked in "
            + books.labels().account(held.key().account()) + ": book the split, or mend the price",
        List.of(new Fix("book_split", List.of(new Change.Book(split))))));
  }

  private static boolean explained(CheckedBook books, SecurityPosition held, Jump jump) {
    return books.inForce().stream()
        .filter(booked -> booked.account().equals(held.key().account()))
        .filter(booked -> booked.type().effect() == Effect.CORPORATE_ACTION)
        .filter(booked -> booked.draft().instruments().contains(held.key().instrument()))
        .anyMatch(booked -> !booked.date().isBefore(jump.before().minusDays(DAYS))
            && !booked.date().isAfter(jump.after().plusDays(DAYS)));
  }
}
