package io.nexanest.core.check.issue;

import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.Draft;

/** One entry that a fix would make. Nothing that is booked is changed in place. */
public sealed interface Change {
  /** A new transaction. */
  record Book(Draft draft) implements Change {}

  /** A correction: the draft takes the place of the transaction. */
  record Replace(Booked target, Draft draft) implements Change {}

  /** A reversal: nothing takes the place of the transaction. */
  record Reverse(Booked target) implements Change {}
}
