package io.nexanest.core.ledger;

import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.Draft;
import io.nexanest.core.transaction.Stamp;

/** Judges single drafts; for more than one use a {@link LedgerRun}. */
public final class Ledger {
  private Ledger() {}

  /** A run of one, see {@link LedgerRun#post}. */
  public static Posting post(Draft draft, Stamp stamp, LedgerState state) {
    return new LedgerRun(state).post(draft, stamp);
  }

  /** A run of one, see {@link LedgerRun#reverse}. */
  public static Posting reverse(Booked target, Stamp stamp, LedgerState state) {
    return new LedgerRun(state).reverse(target, stamp);
  }
}
