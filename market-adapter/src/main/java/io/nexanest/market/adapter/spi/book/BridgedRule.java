package io.nexanest.market.adapter.spi.book;

import io.nexanest.market.adapter.spi.event.MarketEvent.BookSnapshot;
import io.nexanest.market.adapter.spi.event.MarketEvent.BookUpdate;
import io.nexanest.market.adapter.spi.event.MarketEvent.OfBook;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/**
 * Keeps updates until a snapshot, which is asked for apart, has come, drops those that the snapshot
 * has, and takes the others, of which each must begin where the one before has ended.
 */
public final class BridgedRule implements BookRule {
  static final int MOST_KEPT = 2_000;
  private final Deque<BookUpdate> kept = new ArrayDeque<>();
  private long last;

  @Override
  public Verdict take(OfBook change, OrderBook book, Consumer<OfBook> applied) {
    return switch (change) {
      case BookSnapshot snapshot -> fill(snapshot, book, applied);
      case BookUpdate update when book.filled() -> follow(update, book, applied);
      case BookUpdate update -> keep(update);
    };
  }

  private Verdict keep(BookUpdate update) {
    if (kept.size() == MOST_KEPT) {
      kept.removeFirst();
    }
    kept.add(update);
    return Verdict.WAITING;
  }

  private Verdict fill(BookSnapshot snapshot, OrderBook book, Consumer<OfBook> applied) {
    if (!kept.isEmpty() && kept.getFirst().mark().first() > snapshot.mark().last() + 1) {
      return Verdict.GAP;
    }
    book.apply(snapshot);
    last = snapshot.mark().last();
    applied.accept(snapshot);
    while (!kept.isEmpty()) {
      if (follow(kept.removeFirst(), book, applied) == Verdict.GAP) {
        return Verdict.GAP;
      }
    }
    return Verdict.APPLIED;
  }

  private Verdict follow(BookUpdate update, OrderBook book, Consumer<OfBook> applied) {
    if (update.mark().last() <= last) {
      return Verdict.STALE;
    }
    if (update.mark().first() > last + 1) {
      book.empty();
      kept.clear();
      kept.add(update);
      return Verdict.GAP;
    }
    book.apply(update);
    last = update.mark().last();
    applied.accept(update);
    return Verdict.APPLIED;
  }
}
