package io.nexanest.portfolio.household;

import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.id.HouseholdId;
import io.nexanest.kernel.id.PortfolioId;
import io.nexanest.kernel.money.CurrencyCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A portfolio as stored, with its accounts in their order. */
record PortfolioRow(
    PortfolioId id,
    HouseholdId household,
    String displayName,
    CurrencyCode baseCurrency,
    List<AccountId> accounts,
    long version,
    Instant createTime,
    Instant updateTime,
    Optional<Instant> deleteTime) {

  PortfolioRow hidden(Optional<Instant> when, Instant now) {
    return new PortfolioRow(
        id, household, displayName, baseCurrency, accounts, version + 1, createTime, now, when);
  }
}
