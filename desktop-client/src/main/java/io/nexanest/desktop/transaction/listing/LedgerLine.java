package io.nexanest.desktop.transaction.listing;

import io.nexanest.desktop.gateway.ledger.Transaction;
import io.nexanest.desktop.gateway.ledger.query.LedgerGroup;
import java.util.Optional;

/** A line of the ledger: the head of a group, or a transaction that may still be on its way. */
public final class LedgerLine {
  private final Optional<LedgerGroup> group;
  private Optional<Transaction> transaction = Optional.empty();

  private LedgerLine(Optional<LedgerGroup> group) {
    this.group = group;
  }

  static LedgerLine head(LedgerGroup group) {
    return new LedgerLine(Optional.of(group));
  }

  static LedgerLine pending() {
    return new LedgerLine(Optional.empty());
  }

  public Optional<LedgerGroup> group() {
    return group;
  }

  /** What it shows, once that has arrived. */
  public Optional<Transaction> transaction() {
    return transaction;
  }

  void fill(Transaction arrived) {
    transaction = Optional.of(arrived);
  }
}
