package io.nexanest.desktop.transaction;

import io.nexanest.desktop.gateway.ledger.TransactionDraft;
import java.util.Optional;

/**
 * What the form sends.
 *
 * @param corrects what it is to stand in the place of, if it is a correction
 */
public record Entry(TransactionDraft draft, Optional<Corrected> corrects) {
  /** A transaction that is being corrected, as it was read. */
  public record Corrected(String name, String etag) {}
}
