package io.nexanest.desktop.gateway.ledger;

import java.util.List;

/** A page of the ledger; the token goes on, and is empty at the end. */
public record TransactionPage(List<Transaction> transactions, String nextPageToken) {
  public TransactionPage {
    transactions = List.copyOf(transactions);
  }
}
