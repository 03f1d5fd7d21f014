package io.nexanest.desktop.gateway.ledger;

/** Hears a ledger, on a thread of the network. */
public interface LedgerListener {
  /** A transaction is new, or has changed its state; the same one may come twice. */
  void changed(Transaction transaction);

  /** Changes were missed: what was listed has to be listed again. */
  void reset();
}
