package io.nexanest.desktop.transaction.bulk;

import io.nexanest.desktop.gateway.ledger.Transaction;
import io.nexanest.desktop.gateway.ledger.TransactionField;

/**
 * A marked transaction.
 *
 * @param before the field's value now
 * @param after its value if it is corrected
 * @param verdict what the server says of it, or empty before it was asked
 * @param wrong whether the verdict is a refusal
 */
public record BulkLine(
    Transaction transaction, String before, String after, String verdict, boolean wrong) {
  /** A line as the server judged it; without a refusal it would be booked. */
  static BulkLine judged(Transaction one, TransactionField field, String after, String refusal) {
    return new BulkLine(
        one,
        one.value(field),
        after,
        refusal.isEmpty() ? "would be booked" : refusal,
        !refusal.isEmpty());
  }
}
