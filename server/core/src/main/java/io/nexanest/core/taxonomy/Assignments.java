package io.nexanest.core.taxonomy;

import io.nexanest.core.book.PositionKey;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is in force on a date: of each subject the assignment with the latest effective date, and of
 * several with the same date the one that was made last.
 */
public final class Assignments {
  private final Map<Subject, Assignment> bySubject;

  private Assignments(Map<Subject, Assignment> bySubject) {
    this.bySubject = bySubject;
  }

  /**
   * Those in force on that date.
   *
   * @param made all that count, in the order in which they were made
   */
  public static Assignments inForce(List<Assignment> made, LocalDate date) {
    Map<Subject, Assignment> bySubject = new LinkedHashMap<>();
    for (Assignment one : made) {
      if (!one.effectiveDate().isAfter(date)) {
        bySubject.merge(
            one.subject(),
            one,
            (before, now) -> now.effectiveDate().isBefore(before.effectiveDate()) ? before : now);
      }
    }
    bySubject.values().removeIf(one -> one.shares().isEmpty());
    return new Assignments(bySubject);
  }

  /** One a subject that is in any class. */
  public Collection<Assignment> all() {
    return List.copyOf(bySubject.values());
  }

  /** The instrument's or the currency's own, else its account's. */
  public Optional<Assignment> of(PositionKey position) {
    Subject own = switch (position) {
      case PositionKey.Security(var account, var instrument) -> new Subject.Instrument(instrument);
      case PositionKey.Cash(var account, var currency) -> new Subject.Cash(currency);
    };
    return Optional.ofNullable(bySubject.get(own))
        .or(() -> Optional.ofNullable(bySubject.get(new Subject.Account(position.account()))));
  }
}
