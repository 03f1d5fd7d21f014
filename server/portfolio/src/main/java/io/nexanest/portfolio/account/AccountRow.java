package io.nexanest.portfolio.account;

import io.nexanest.core.lot.LotPolicy;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.money.CurrencyCode;
import java.time.Instant;
import java.util.Optional;

/** An account as stored. */
public record AccountRow(
    AccountId id,
    String displayName,
    String institution,
    String kind,
    CurrencyCode currency,
    LotPolicy lotPolicy,
    long version,
    Instant createTime,
    Instant updateTime,
    Optional<Instant> closeTime) {}
