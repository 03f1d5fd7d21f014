package io.nexanest.desktop.gateway.comparison;

import io.nexanest.desktop.gateway.ledger.Transaction;

/** A transaction that counts on one side only. */
public record TransactionDifference(Transaction transaction, Kind kind) {
  /** Why it counts on one side only. */
  public enum Kind {
    ADDED("added"),
    CORRECTION("correction"),
    CORRECTED("corrected"),
    REVERSED("reversed");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }
}
