package io.nexanest.portfolio.period;

import io.nexanest.core.ledger.LockedPeriod;
import io.nexanest.platform.db.Tx;
import io.nexanest.portfolio.household.Views;
import java.util.List;

/** The locks in force, as the ledger asks for them. */
public final class PeriodLocks {
  private PeriodLocks() {}

  /** Each with the accounts that its scope has now. */
  public static List<LockedPeriod> of(Tx tx) {
    return PeriodStore.locked(tx).stream()
        .map(row -> new LockedPeriod(
            row.id().name(), Views.find(tx, row.scope()).accounts(), row.endDate()))
        .toList();
  }
}
