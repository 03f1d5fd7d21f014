package io.nexanest.core.ledger;

import io.nexanest.core.transaction.Draft;
import io.nexanest.core.transaction.Violation;
import io.nexanest.kernel.reason.Reason;
import java.util.List;
import java.util.Map;

/** What signed-off books refuse. */
final class Locks {
  private Locks() {}

  /** A violation for each lock that holds the draft. */
  static List<Violation> refusals(Draft draft, List<LockedPeriod> locks) {
    return locks.stream()
        .filter(lock -> lock.holds(draft))
        .map(lock -> refusal(draft, lock))
        .toList();
  }

  private static Violation refusal(Draft draft, LockedPeriod lock) {
    return new Violation(
        Reason.PERIOD_LOCKED,
        "trade_date",
        "%s of %s is in books that are locked up to %s by %s; unlock them first, or book it later"
            .formatted(draft.type(), draft.earnedDate(), lock.endDate(), lock.name()),
        Map.of(
            "period", lock.name(),
            "date", draft.earnedDate().toString(),
            "end_date", lock.endDate().toString()));
  }
}
