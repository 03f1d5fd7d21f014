package io.nexanest.portfolio.transaction;

import io.nexanest.core.transaction.Booked;
import io.nexanest.portfolio.transaction.source.Booker;
import java.util.Optional;

/**
 * A booked transaction with where it came from.
 *
 * @param importRow {@code imports/…/rows/…}, for one that was imported
 * @param corporateAction {@code instruments/…/corporateActions/…}, for one that was booked for it
 * @param booker who booked it; entries older than that is recorded have none
 */
public record LedgerEntry(
    Booked booked,
    Optional<String> importRow,
    Optional<String> corporateAction,
    Optional<Booker> booker) {}
