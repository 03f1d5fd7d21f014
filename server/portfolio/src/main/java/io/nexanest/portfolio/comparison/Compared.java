package io.nexanest.portfolio.comparison;

import io.nexanest.portfolio.transaction.LedgerEntry;
import io.nexanest.portfolio.transaction.Standing;
import io.nexanest.portfolio.valuation.Valued;
import java.util.List;

/**
 * Two answers for one scope.
 *
 * @param changes transactions that count on one side only, by date
 * @param standing how each of them stands now
 */
public record Compared(Valued left, Valued right, List<Change> changes, Standing standing) {
  public Compared {
    changes = List.copyOf(changes);
  }

  /** A transaction that counts on one side only. */
  public record Change(LedgerEntry entry, boolean onTheRight) {}
}
