package io.nexanest.core.simulation.cut;

import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.Link;
import io.nexanest.kernel.id.TransactionId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who follows the ledger by its events and outlives the server: what it has, and up to where. An
 * event says that there is something, never what: the ledger is read from where the follower
 * stands, so one too many or too late does no harm.
 */
final class Follower {
  private final Map<TransactionId, Booked> inForce = new LinkedHashMap<>();
  private final List<Long> seen = new ArrayList<>();
  private long position;

  /** Takes what there is after its own position; cut in between, it takes that once more. */
  void hear(Committed committed, Cuts cuts) {
    for (Booked booked : committed.after(position)) {
      take(booked);
      cuts.after(Step.FOLLOWED);
      position = booked.position();
      seen.add(position);
    }
  }

  private void take(Booked booked) {
    switch (booked.stamp().link()) {
      case Link.None() -> inForce.put(booked.id(), booked);
      case Link.Supersedes(TransactionId target) -> {
        inForce.remove(target);
        inForce.put(booked.id(), booked);
      }
      case Link.Reverses(TransactionId target) -> inForce.remove(target);
    }
  }

  List<Booked> inForce() {
    return List.copyOf(inForce.values());
  }

  /** The positions it went past, in the order in which it did. */
  List<Long> seen() {
    return seen;
  }
}
