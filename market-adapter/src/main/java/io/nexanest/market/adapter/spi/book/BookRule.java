package io.nexanest.market.adapter.spi.book;

import io.nexanest.market.adapter.spi.event.MarketEvent.OfBook;
import java.util.function.Consumer;

/** By which an instrument's book is kept complete. Has a state of its own. */
public interface BookRule {
  /** What became of a change. */
  enum Verdict {
    APPLIED,
    /** Kept or left out until a snapshot has come. */
    WAITING,
    /** The book has it already. */
    STALE,
    /** Something is missing; the book is empty until a snapshot comes. */
    GAP
  }

  /**
   * Takes a change into the book.
   *
   * @param applied hears each change that is now in the book, in order
   */
  Verdict take(OfBook change, OrderBook book, Consumer<OfBook> applied);
}
