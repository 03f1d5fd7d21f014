package io.nexanest.desktop.gateway.ledger.query;

import java.util.List;

/**
 * Transactions that are listed together.
 *
 * @param key "2000-12", a name, a type's name in the API, or empty
 * @param sums what those of them that count moved, by currency
 */
public record LedgerGroup(String key, int count, List<LedgerSum> sums) {
  public LedgerGroup {
    sums = List.copyOf(sums);
  }
}
