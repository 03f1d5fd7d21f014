package io.nexanest.desktop.gateway.ledger;

import java.util.Map;

/**
 * A transaction as typed: plain decimals, ISO dates, resource names. Fields left empty are absent.
 */
public record TransactionDraft(TransactionType type, Map<TransactionField, String> values) {
  public TransactionDraft {
    values = Map.copyOf(values);
  }

  public String value(TransactionField field) {
    return values.getOrDefault(field, "");
  }
}
