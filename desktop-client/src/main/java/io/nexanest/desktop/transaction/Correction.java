package io.nexanest.desktop.transaction;

import io.nexanest.desktop.gateway.call.Calls;
import io.nexanest.desktop.gateway.call.GatewayException;
import io.nexanest.desktop.gateway.ledger.Transaction;
import io.nexanest.desktop.gateway.ledger.TransactionGateway;
import io.nexanest.desktop.transaction.conflict.Conflict;
import io.nexanest.kernel.reason.Reason;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The transaction that the form corrects, if any, and what somebody else did to it meanwhile. */
final class Correction {
  private final ReadOnlyObjectWrapper<Optional<Conflict>> conflict =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Entry.Corrected>> target =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<Transaction> base = Optional.empty();

  ReadOnlyObjectProperty<Optional<Entry.Corrected>> target() {
    return target.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<Conflict>> conflict() {
    return conflict.getReadOnlyProperty();
  }

  void none() {
    target.set(Optional.empty());
    base = Optional.empty();
    conflict.set(Optional.empty());
  }

  /** Corrects a transaction as it was read. */
  void of(Transaction before) {
    target.set(Optional.of(new Entry.Corrected(before.name(), before.etag())));
    base = Optional.of(before);
    conflict.set(Optional.empty());
  }

  /** Corrects what an earlier window corrected; how that was read is not known any more. */
  void recovered(Optional<Entry.Corrected> before) {
    target.set(before);
  }

  /** Finds out what was changed, if that is why the server refuses. */
  void refused(
      GatewayException error,
      TransactionGateway gateway,
      Calls calls,
      Consumer<GatewayException> failed) {
    if (error.reason() != Reason.TRANSACTION_SUPERSEDED && error.reason() != Reason.ETAG_MISMATCH) {
      return;
    }
    String later = error.metadata().getOrDefault("superseded_by", "");
    base.ifPresent(was -> calls.when(
        gateway.get(later.isEmpty() ? was.name() : later),
        now -> conflict.set(Optional.of(new Conflict(was, now))),
        failed));
  }
}
