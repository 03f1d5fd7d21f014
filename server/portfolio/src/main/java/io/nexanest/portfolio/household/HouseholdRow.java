package io.nexanest.portfolio.household;

import io.nexanest.kernel.id.HouseholdId;
import io.nexanest.kernel.money.CurrencyCode;
import java.time.Instant;
import java.util.Optional;

/** A household as stored. */
record HouseholdRow(
    HouseholdId id,
    String displayName,
    CurrencyCode baseCurrency,
    long version,
    Instant createTime,
    Instant updateTime,
    Optional<Instant> deleteTime) {

  HouseholdRow changed(String name, CurrencyCode currency, Instant now) {
    return new HouseholdRow(id, name, currency, version + 1, createTime, now, deleteTime);
  }

  HouseholdRow hidden(Optional<Instant> when, Instant now) {
    return new HouseholdRow(id, displayName, baseCurrency, version + 1, createTime, now, when);
  }
}
