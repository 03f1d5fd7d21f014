package io.nexanest.core.check.issue;

import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.id.TransactionId;

/** What an issue is about. */
public sealed interface Subject {
  /** The resource's name. */
  String name();

  /** An entry of the ledger. */
  record OfTransaction(TransactionId id) implements Subject {
    @Override
    public String name() {
      return id.name();
    }
  }

  /** An instrument, wherever it is held. */
  record OfInstrument(InstrumentId id) implements Subject {
    @Override
    public String name() {
      return id.name();
    }
  }

  /** An account. */
  record OfAccount(AccountId id) implements Subject {
    @Override
    public String name() {
      return id.name();
    }
  }
}
