package io.nexanest.desktop.live;

import java.util.function.IntConsumer;

/**
 * Rows that wait to be drawn, a quarter of them in each turn: what would otherwise be one long
 * frame and three idle ones becomes four that are alike.
 */
public final class Turns {
  /** How many turns it takes until each row has had its own. */
  public static final int COUNT = 4;

  private static final long EVERY_FOURTH = 0x1111_1111_1111_1111L;

  private final long[] waiting = new long[QuoteBoard.CAPACITY / Long.SIZE];
  private int turn;

  /** Has a row wait; one that waits already does so once. */
  public void add(int row) {
    waiting[row >>> 6] |= 1L << row;
  }

  /** Hands on the rows whose turn is next, ascending. */
  public void next(IntConsumer rows) {
    long whose = EVERY_FOURTH << turn;
    turn = (turn + 1) % COUNT;
    for (int word = 0; word < waiting.length; word++) {
      long taken = waiting[word] & whose;
      waiting[word] &= ~whose;
      for (; taken != 0; taken &= taken - 1) {
        rows.accept((word << 6) + Long.numberOfTrailingZeros(taken));
      }
    }
  }
}
