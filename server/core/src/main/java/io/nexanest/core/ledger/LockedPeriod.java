package io.nexanest.core.ledger;

import io.nexanest.core.transaction.Draft;
import io.nexanest.kernel.id.AccountId;
import java.time.LocalDate;
import java.util.Set;

/**
 * Books that are signed off: nothing may be added to them, corrected in them or taken out of them.
 *
 * @param name what the lock is called, for refusals
 * @param accounts whose books
 * @param endDate up to and with this date
 */
public record LockedPeriod(String name, Set<AccountId> accounts, LocalDate endDate) {
  public LockedPeriod {
    accounts = Set.copyOf(accounts);
  }

  /** Whether the draft counts, or is owed, on a date and in an account that are locked. */
  boolean holds(Draft draft) {
    boolean ours = accounts.contains(draft.account())
        || draft.counterAccount().filter(accounts::contains).isPresent();
    return ours && !draft.earnedDate().isAfter(endDate);
  }
}
