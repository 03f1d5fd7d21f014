package io.nexanest.desktop.gateway.ledger;

import io.nexanest.desktop.gateway.ledger.query.LedgerGroup;
import io.nexanest.desktop.gateway.ledger.query.LedgerSum;
import java.util.List;

/**
 * A page of the ledger.
 *
 * @param nextPageToken goes on; empty at the end
 * @param total how many there are on all pages together
 * @param groups on the first page: what is listed together, in order; empty without grouping
 * @param sums on the first page: what all of them moved
 */
public record TransactionPage(
    List<Transaction> transactions,
    String nextPageToken,
    int total,
    List<LedgerGroup> groups,
    List<LedgerSum> sums) {
  public TransactionPage {
    transactions = List.copyOf(transactions);
    groups = List.copyOf(groups);
    sums = List.copyOf(sums);
  }
}
