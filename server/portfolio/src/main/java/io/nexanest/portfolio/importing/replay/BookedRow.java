package io.nexanest.portfolio.importing.replay;

import io.nexanest.core.transaction.Draft;
import io.nexanest.kernel.id.TransactionId;
import java.util.Optional;

/**
 * A row of an import that was booked.
 *
 * @param reference the institution's id of it; empty if the file has none
 * @param transaction what counts for it now: what it became, or a correction of that
 * @param booked what that says; empty if a person has taken it back
 */
public record BookedRow(
    int line, String reference, TransactionId transaction, Optional<Draft> booked) {}
