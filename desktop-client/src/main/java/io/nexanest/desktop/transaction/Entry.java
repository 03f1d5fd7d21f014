package io.nexanest.desktop.transaction;

import io.nexanest.desktop.gateway.ledger.Transaction;
import io.nexanest.desktop.gateway.ledger.TransactionDraft;
import io.nexanest.desktop.gateway.ledger.TransactionGateway;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * What the form sends.
 *
 * @param corrects what it is to stand in the place of, if it is a correction
 */
public record Entry(TransactionDraft draft, Optional<Corrected> corrects) {
  CompletionStage<Transaction> send(TransactionGateway gateway, String requestId) {
    return corrects
        .map(one -> gateway.correct(one.name(), one.etag(), draft, requestId))
        .orElseGet(() -> gateway.create(draft, requestId));
  }

  /** A transaction that is being corrected, as it was read. */
  public record Corrected(String name, String etag) {}
}
