package io.nexanest.portfolio.importing.review;

import io.nexanest.core.ledger.LedgerState;
import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.Draft;
import io.nexanest.core.transaction.Effect;
import io.nexanest.kernel.id.InstrumentId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The books with the rows judged so far. A draft is judged against the transactions of its own
 * instrument alone, for no other can make it wrong; so a long statement takes no square time.
 */
final class GrowingBooks {
  private final LedgerState start;
  private final Map<InstrumentId, List<Booked>> moves = new HashMap<>();
  private final Map<InstrumentId, Booked> any = new HashMap<>();

  GrowingBooks(LedgerState start) {
    this.start = start;
    start.transactions().forEach(this::add);
  }

  void add(Booked booked) {
    for (InstrumentId instrument : booked.draft().instruments()) {
      any.putIfAbsent(instrument, booked);
      if (booked.type().effect() != Effect.CASH_ONLY) {
        moves.computeIfAbsent(instrument, i -> new ArrayList<>()).add(booked);
      }
    }
  }

  /** What has to be known to judge the draft. */
  LedgerState about(Draft draft) {
    // More units can't leave a later sale short; what is booked tells the currency.
    boolean takes = switch (draft.type().effect()) {
      case ACQUISITION, CASH_ONLY -> false;
      case CORPORATE_ACTION, DISPOSAL, TRANSFER -> true;
    };
    return start.with(takes ? moves(draft) : known(draft));
  }

  private List<Booked> known(Draft draft) {
    return draft.instruments().stream()
        .flatMap(instrument -> Stream.ofNullable(any.get(instrument)))
        .toList();
  }

  /** Those of its instruments, and of what became of them or what they came from. */
  private List<Booked> moves(Draft draft) {
    Set<InstrumentId> seen = new HashSet<>();
    Deque<InstrumentId> open = new ArrayDeque<>(draft.instruments());
    Set<Booked> found = new LinkedHashSet<>(known(draft));
    while (!open.isEmpty()) {
      InstrumentId next = open.pop();
      if (seen.add(next)) {
        for (Booked booked : moves.getOrDefault(next, List.of())) {
          found.add(booked);
          booked.draft().instruments().forEach(open::push);
        }
      }
    }
    return List.copyOf(found);
  }
}
