package io.nexanest.desktop.transaction.conflict;

import io.nexanest.desktop.gateway.ledger.Transaction;
import io.nexanest.desktop.gateway.ledger.TransactionDraft;
import io.nexanest.desktop.gateway.ledger.TransactionField;
import io.nexanest.desktop.gateway.ledger.TransactionState;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A correction that came too late: somebody else has changed the transaction since it was read.
 *
 * @param base the transaction as it was read
 * @param current what stands in its place now
 */
public record Conflict(Transaction base, Transaction current) {
  /** What somebody else has changed. */
  public record Change(TransactionField field, String before, String now) {}

  /** Whether there is anything left to correct. */
  public boolean open() {
    return current.state() == TransactionState.POSTED;
  }

  public List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    for (TransactionField field : TransactionField.values()) {
      if (field != TransactionField.BRANCH && !base.value(field).equals(current.value(field))) {
        changes.add(new Change(field, base.value(field), current.value(field)));
      }
    }
    return changes;
  }

  /** What is current, with the fields that were typed over it. */
  public TransactionDraft reapplied(TransactionDraft typed) {
    Map<TransactionField, String> values = new EnumMap<>(TransactionField.class);
    for (TransactionField field : TransactionField.values()) {
      boolean mine = !typed.value(field).equals(base.value(field));
      String value = mine ? typed.value(field) : current.value(field);
      if (!value.isEmpty()) {
        values.put(field, value);
      }
    }
    return new TransactionDraft(typed.type(), values);
  }
}
