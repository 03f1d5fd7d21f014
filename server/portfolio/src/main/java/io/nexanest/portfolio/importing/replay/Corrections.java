package io.nexanest.portfolio.importing.replay;

import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.Link;
import io.nexanest.kernel.id.TransactionId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What stands in the place of what was corrected. */
public final class Corrections {
  private final Map<TransactionId, TransactionId> next = new HashMap<>();

  /** The corrections among all entries of the books. */
  public Corrections(List<Booked> books) {
    for (Booked booked : books) {
      if (booked.stamp().link() instanceof Link.Supersedes(TransactionId target)) {
        next.put(target, booked.id());
      }
    }
  }

  /** The last correction of a transaction; itself if there is none. */
  public TransactionId last(TransactionId id) {
    TransactionId last = id;
    for (var after = next.get(last); after != null; after = next.get(last)) {
      last = after;
    }
    return last;
  }
}
