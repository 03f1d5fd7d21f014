package io.nexanest.portfolio.period;

import io.nexanest.core.ledger.LockedPeriod;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.platform.db.Tx;
import io.nexanest.portfolio.household.Views;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The locks in force, as the ledger asks for them. */
public final class PeriodLocks {
  private PeriodLocks() {}

  /** Each with the accounts that its scope had when it was signed off and those that it has now. */
  public static List<LockedPeriod> of(Tx tx) {
    return PeriodStore.locked(tx).stream()
        .map(row -> new LockedPeriod(row.id().name(), accounts(tx, row), row.endDate()))
        .toList();
  }

  private static Set<AccountId> accounts(Tx tx, PeriodRow row) {
    Set<AccountId> accounts = new HashSet<>(row.accounts());
    accounts.addAll(Views.find(tx, row.scope()).accounts());
    return accounts;
  }
}
