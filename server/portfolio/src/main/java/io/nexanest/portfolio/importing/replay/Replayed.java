package io.nexanest.portfolio.importing.replay;

import io.nexanest.core.transaction.Draft;
import io.nexanest.kernel.id.TransactionId;

/** What a line of a file is when it is read again, beside what is booked of it. */
public sealed interface Replayed {
  /** The number of the row: as it is now, or as it was if it is no row any more. */
  int line();

  /** Whether a person has corrected what is booked, so that it stays. */
  boolean corrected();

  /** The file has a transaction that the books have not. */
  record Added(int line, Draft draft) implements Replayed {
    @Override
    public boolean corrected() {
      return false;
    }
  }

  /**
   * The books have a transaction that the file is no longer read to have.
   *
   * @param why what is wrong with the line now; empty if it is no row any more
   */
  record Removed(int line, TransactionId transaction, Draft booked, String why, boolean corrected)
      implements Replayed {}

  /** Both have it; what they say of it may differ. */
  record Kept(int line, TransactionId transaction, Draft booked, Draft draft, boolean corrected)
      implements Replayed {}
}
