package io.nexanest.core.ledger;

import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.Violation;
import java.util.List;

/** The answer to a draft. */
public sealed interface Posting {
  /** It can be booked as it stands here. */
  record Posted(Booked transaction) implements Posting {}

  /** It can not; everything that is wrong with it, not only the first thing. */
  record Rejected(List<Violation> violations) implements Posting {
    public Rejected {
      violations = List.copyOf(violations);
    }
  }
}
