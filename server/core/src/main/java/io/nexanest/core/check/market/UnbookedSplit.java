package io.nexanest.core.check.market;

import io.nexanest.core.book.Position;
import io.nexanest.core.book.PositionKey;
import io.nexanest.core.book.SecurityPosition;
import io.nexanest.core.check.issue.Change;
import io.nexanest.core.check.issue.CheckedBook;
import io.nexanest.core.check.issue.DataCheck;
import io.nexanest.core.check.issue.Fix;
import io.nexanest.core.check.issue.Issue;
import io.nexanest.core.check.issue.Severity;
import io.nexanest.core.check.issue.Subject;
import io.nexanest.core.transaction.Booked;
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
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

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

  /** When each instrument came into the books, and when each position had a corporate action. */
  private record Known(
      Map<InstrumentId, LocalDate> firsts, Map<PositionKey, NavigableSet<LocalDate>> actions) {
    static Known of(CheckedBook books) {
      Known known = new Known(new HashMap<>(), new HashMap<>());
      for (Booked booked : books.booked()) {
        booked.draft().instruments().forEach(id -> known.firsts.putIfAbsent(id, booked.date()));
      }
      for (Booked booked : books.inForce()) {
        if (booked.type().effect() == Effect.CORPORATE_ACTION) {
          booked
              .draft()
              .instruments()
              .forEach(id -> known
                  .actions
                  .computeIfAbsent(
                      new PositionKey.Security(booked.account(), id), key -> new TreeSet<>())
                  .add(booked.date()));
        }
      }
      return known;
    }

    boolean explains(SecurityPosition held, Jump jump) {
      return Optional.ofNullable(actions.get(held.key()))
          .map(dates -> dates.ceiling(jump.before().minusDays(DAYS)))
          .filter(date -> !date.isAfter(jump.after().plusDays(DAYS)))
          .isPresent();
    }
  }

  @Override
  public String name() {
    return "unbooked_split";
  }

  @Override
  public List<Issue> issues(CheckedBook books) {
    Map<InstrumentId, List<Jump>> jumps = new HashMap<>();
    Known known = Known.of(books);
    List<Issue> issues = new ArrayList<>();
    for (Position position : books.book().positions(books.scope())) {
      if (position instanceof SecurityPosition held
          && !held.movesTo(books.date()).isEmpty()) {
        InstrumentId id = held.key().instrument();
        List<Jump> some = jumps.computeIfAbsent(id, key -> jumps(books, key, known));
        some.forEach(jump -> issue(books, held, jump, known).ifPresent(issues::add));
      }
    }
    return issues;
  }

  /** Those that look like splits, from the first entry of the instrument on. */
  private static List<Jump> jumps(CheckedBook books, InstrumentId id, Known known) {
    return Optional.ofNullable(known.firsts().get(id))
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

  private Optional<Issue> issue(CheckedBook books, SecurityPosition held, Jump jump, Known known) {
    boolean open = held.quantityOn(jump.before()).signum() != 0;
    if (!open || known.explains(held, jump)) {
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
}
