package io.nexanest.portfolio.importing.review;

import io.nexanest.core.ledger.LedgerState;
import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.Draft;
import io.nexanest.core.transaction.Effect;
import io.nexanest.kernel.id.InstrumentId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
    booked.draft().instrument().ifPresent(instrument -> {
      any.putIfAbsent(instrument, booked);
      if (booked.type().effect() != Effect.CASH_ONLY) {
        moves.computeIfAbsent(instrument, i -> new ArrayList<>()).add(booked);
      }
    });
  }

  /** What has to be known to judge the draft. */
  LedgerState about(Draft draft) {
    List<Booked> relevant =
        draft.instrument().map(instrument -> relevant(draft, instrument)).orElse(List.of());
    return new LedgerState(start.accounts(), relevant, start.lastTradeDate());
  }

  private List<Booked> relevant(Draft draft, InstrumentId instrument) {
    Booked one = any.get(instrument);
    if (one == null) {
      return List.of();
    }
    // More units can't leave a later sale short; what is booked tells the currency.
    boolean takes = switch (draft.type().effect()) {
      case ACQUISITION, CASH_ONLY -> false;
      case SPLIT, DISPOSAL, TRANSFER -> true;
    };
    List<Booked> all = moves.getOrDefault(instrument, List.of());
    return takes && !all.isEmpty() ? all : List.of(one);
  }
}
