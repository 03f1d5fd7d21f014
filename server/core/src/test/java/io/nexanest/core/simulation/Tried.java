package io.nexanest.core.simulation;

import io.nexanest.core.simulation.cut.Step;
import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.Link;
import io.nexanest.core.transaction.TransactionType;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** How often the books by chance had each thing that they are to be tried with. */
final class Tried {
  private final Map<TransactionType, Integer> types = new EnumMap<>(TransactionType.class);
  private final Map<Step, Integer> cuts = new EnumMap<>(Step.class);
  private final Map<String, Integer> others = new TreeMap<>();

  void add(SimulatedBook book) {
    for (Booked booked : book.ledger()) {
      types.merge(booked.type(), 1, Integer::sum);
      switch (booked.stamp().link()) {
        case Link.None() -> {}
        case Link.Supersedes _ -> count("corrections", 1);
        case Link.Reverses _ -> count("reversals", 1);
      }
    }
    book.cuts().made().forEach((step, times) -> cuts.merge(step, times, Integer::sum));
    count("events delivered again", book.cuts().again());
    count("events out of turn", book.cuts().stale());
    book.counted().forEach(this::count);
  }

  private void count(String what, int times) {
    others.merge(what, times, Integer::sum);
  }

  Map<TransactionType, Integer> types() {
    return types;
  }

  Map<Step, Integer> cuts() {
    return cuts;
  }

  Map<String, Integer> others() {
    return others;
  }

  @Override
  public String toString() {
    return "posted " + types + "\ncut after " + cuts + "\n" + others;
  }
}
