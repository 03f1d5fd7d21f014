package io.nexanest.portfolio.announcement;

import io.nexanest.kernel.id.AccountId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * What an account has chosen.
 *
 * @param quantity for so many units, the rest taking the default; empty for all
 */
public record Election(
    AccountId account, String option, Optional<BigDecimal> quantity, Instant knownTime) {}
