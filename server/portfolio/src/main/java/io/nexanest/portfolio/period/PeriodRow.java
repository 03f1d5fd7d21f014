package io.nexanest.portfolio.period;

import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.id.PeriodId;
import io.nexanest.kernel.id.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * A lock as stored; it is never changed but to say that it was opened.
 *
 * @param accounts those that the scope had when it was signed off
 * @param opened by whom, when and why, once it was
 */
record PeriodRow(
    PeriodId id,
    String scope,
    Set<AccountId> accounts,
    LocalDate endDate,
    String note,
    UserId lockUser,
    Instant lockTime,
    Optional<Opened> opened) {
  PeriodRow {
    accounts = Set.copyOf(accounts);
  }

  record Opened(UserId user, Instant time, String note) {}

  PeriodRow opened(Opened how) {
    return new PeriodRow(id, scope, accounts, endDate, note, lockUser, lockTime, Optional.of(how));
  }
}
