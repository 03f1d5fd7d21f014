package io.nexanest.market.quote;

import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * What the last so many quotes replaced. The entry of sequence q holds the row, sequence included,
 * that its instrument had before q: a chain back through the instrument's quotes.
 *
 * <p>Keeping the replaced row, not the new one, is what makes the window exact: as long as the
 * entries after S are there, the state at S of <em>every</em> instrument can be told, also of one
 * whose quote before S is older than the whole ring.
 *
 * <p>Why it is right: there is one writer. Each slot carries the sequence it belongs to; the writer
 * clears it, fences, writes the row, then stores the sequence with release. A reader takes the
 * sequence with acquire, copies the row, fences, and looks again: unless it read the same sequence
 * both times, the slot belongs to another quote by now and the copy is thrown away.
 */
final class QuoteJournal {
  private static final long CLEARED = -1;

  private final int mask;
  private final AtomicLongArray owners;
  private final long[] rows;

  /** A ring of so many entries, a power of two. */
  QuoteJournal(int entries) {
    if (Integer.bitCount(entries) != 1) {
      throw new IllegalArgumentException("a journal has a power of two entries, not " + entries);
    }
    this.mask = entries - 1;
    this.owners = new AtomicLongArray(entries);
    this.rows = new long[entries * QuoteRow.WIDTH];
  }

  int entries() {
    return mask + 1;
  }

  /** Keeps the row that a quote replaces; by the writer alone. */
  void replaced(long sequence, long[] cells, int at) {
    int slot = (int) sequence & mask;
    owners.setOpaque(slot, CLEARED);
    VarHandle.storeStoreFence();
    System.arraycopy(cells, at, rows, slot * QuoteRow.WIDTH, QuoteRow.WIDTH);
    owners.setRelease(slot, sequence);
  }

  /** Copies the row that a quote replaced; false when the ring has moved on. */
  boolean before(long sequence, long[] into) {
    int slot = (int) sequence & mask;
    if (owners.getAcquire(slot) != sequence) {
      return false;
    }
    System.arraycopy(rows, slot * QuoteRow.WIDTH, into, 0, QuoteRow.WIDTH);
    VarHandle.loadLoadFence();
    return owners.getOpaque(slot) == sequence;
  }
}
