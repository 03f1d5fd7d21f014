package io.nexanest.portfolio.importing.replay;

import io.nexanest.core.transaction.Draft;
import io.nexanest.kernel.id.TransactionId;
import java.util.Optional;

/**
 * A row of an import that was booked.
 *
 * @param line its number in that import
 * @param transaction what counts for it now: what it became, or a correction of that
 * @param booked what that says; empty if a person has taken it back
 * @param corrected whether a person has corrected what it became
 */
public record BookedRow(
    int line, TransactionId transaction, Optional<Draft> booked, boolean corrected) {}
