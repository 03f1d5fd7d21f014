package io.nexanest.desktop.health;

import io.nexanest.desktop.gateway.ledger.Transaction;
import java.util.List;

/** What a fix would book. */
public record Preview(String fix, List<Transaction> transactions) {
  public Preview {
    transactions = List.copyOf(transactions);
  }
}
