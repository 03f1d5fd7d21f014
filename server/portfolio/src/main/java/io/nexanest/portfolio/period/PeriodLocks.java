package io.nexanest.portfolio.period;

import io.nexanest.core.ledger.LockedPeriod;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.platform.db.Tx;
import io.nexanest.portfolio.household.Views;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The locks in force, as the ledger asks for them. */
public final class PeriodLocks {
  private PeriodLocks() {}

  /** Each with the accounts that its scope had when it was signed off and those that it has now. */
  public static List<LockedPeriod> of(Tx tx) {
    // Many periods of few scopes: each scope is looked up once.
    Map<String, Set<AccountId>> now = new HashMap<>();
    List<LockedPeriod> locks = new ArrayList<>();
    for (PeriodRow row : PeriodStore.locked(tx)) {
      Set<AccountId> accounts = new HashSet<>(row.accounts());
      accounts.addAll(
          now.computeIfAbsent(row.scope(), scope -> Views.find(tx, scope).accounts()));
      locks.add(new LockedPeriod(row.id().name(), accounts, row.endDate()));
    }
    return locks;
  }
}
