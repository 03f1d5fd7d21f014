package io.nexanest.market.adapter.spi.adapter;

import io.nexanest.market.adapter.spi.book.BookRule;
import java.util.function.Supplier;

/**
 * How what was missed is found and fetched.
 *
 * @param cure how a book is filled again
 * @param rule makes the rule of an instrument's book
 * @param books whether it sends books; best bid and ask are taken from them then
 * @param consecutiveTrades whether a symbol's trades are numbered without holes
 * @param countedLine whether what a line carries is counted
 * @param refreshNanos after how long a book is fetched anew although nothing was found missing, for
 *     books whose updates carry neither count nor checksum; 0 means never
 */
public record Recovery(
    Cure cure,
    Supplier<BookRule> rule,
    boolean books,
    boolean consecutiveTrades,
    boolean countedLine,
    long refreshNanos) {

  /** What to do. */
  public enum Cure {
    /** Subscribe the symbol anew, whereupon its book comes. */
    RESUBSCRIBE,
    /** Open the line anew. */
    RECONNECT,
    /** Ask for the book by HTTP. */
    SNAPSHOT
  }

  /** The same, fetching books anew after another while. */
  public Recovery refreshing(long nanos) {
    return new Recovery(cure, rule, books, consecutiveTrades, countedLine, nanos);
  }
}
