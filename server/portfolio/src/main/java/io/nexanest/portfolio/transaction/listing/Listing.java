package io.nexanest.portfolio.transaction.listing;

import io.nexanest.portfolio.transaction.LedgerEntry;
import io.nexanest.portfolio.transaction.Standing;
import java.util.List;

/**
 * The answer to one question to the ledger, before it is cut into pages.
 *
 * @param rows the entries in their order
 * @param groups what is listed together, in the order of the rows; empty unless asked for
 * @param sums what all rows moved
 * @param standing which of them count
 */
public record Listing(
    List<LedgerEntry> rows, List<Group> groups, List<Sum> sums, Standing standing) {
  public Listing {
    rows = List.copyOf(rows);
    groups = List.copyOf(groups);
    sums = List.copyOf(sums);
  }
}
