package io.nexanest.desktop.transaction.bulk;

import io.nexanest.desktop.gateway.ledger.Transaction;

/**
 * A marked transaction.
 *
 * @param before the field's value now
 * @param after its value if it is corrected
 * @param verdict what the server says of it, or empty before it was asked
 * @param wrong whether the verdict is a refusal
 */
public record BulkLine(
    Transaction transaction, String before, String after, String verdict, boolean wrong) {}
