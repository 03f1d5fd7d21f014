package io.nexanest.market.quote;

import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * The latest quote of each instrument, and the state of all of them as of any recent quote.
 *
 * <p>Every quote gets the next sequence, over all instruments. The order of the one writer is:
 * what is replaced goes to the journal, the new row into the table, subscribers are marked, and
 * last the sequence is published with a volatile store. Three things follow.
 *
 * <p><b>A row is never torn.</b> Each instrument has a version. The writer makes it odd, fences,
 * writes the row, and makes it even with release; a reader copies between two reads of the same
 * even version, the first with acquire, the second after a fence, and else copies again. Readers
 * write nothing, so they neither wait for each other nor slow the writer.
 *
 * <p><b>The state as of S is exact.</b> S is a published sequence. All quotes up to S were in the
 * table before S was published, so the row that a reader of S finds is of S or earlier, and then
 * it is the one at S, or of a quote after S. In that case the journal has what that quote replaced,
 * stored before the row itself; going back the chain ends at the first row of S or earlier.
 *
 * <p><b>A stream that reads S first, then takes its marks, then reads as of S misses nothing.</b>
 * The mark of a quote up to S was set before S was published: it is among those taken, or was taken
 * by an earlier batch. That earlier batch, of S' < S, has either carried the quote, or found that
 * the newest row was after S' and marked the instrument again. And nothing after S is in the batch,
 * since only rows as of S are read.
 *
 * <p>One writer is enough: storing and marking take well under a microsecond, and a second table
 * would need a common sequence, which is what the writers would then queue for.
 */
public final class QuoteTable {
  /** What was found. */
  public enum Reading {
    /** The row was copied. */
    QUOTE,
    /** The instrument had no quote by then. */
    NONE,
    /** The journal does not go back so far. */
    EXPIRED
  }

  private final long[] cells;
  private final AtomicIntegerArray versions;
  private final QuoteJournal journal;
  private final long first;
  private volatile long published;

  /**
   * An empty table.
   *
   * @param entries how many quotes back the state can be told; a power of two
   * @param first the sequence before the first quote's, 0 or more; earlier ones are of an earlier
   *     run of the server and count as expired
   */
  public QuoteTable(int instruments, int entries, long first) {
    this.cells = new long[instruments * QuoteRow.WIDTH];
    this.versions = new AtomicIntegerArray(instruments);
    this.journal = new QuoteJournal(entries);
    this.first = first;
    this.published = first;
  }

  /** The sequence of the newest quote that is wholly there. */
  public long sequence() {
    return published;
  }

  public int instruments() {
    return versions.length();
  }

  /** Stores a quote, by the one writer; returns its sequence, to be published after marking. */
  long store(int index, Quote quote, int feed) {
    long sequence = published + 1;
    int at = index * QuoteRow.WIDTH;
    journal.replaced(sequence, cells, at);
    int version = versions.getPlain(index);
    versions.setOpaque(index, version + 1);
    VarHandle.storeStoreFence();
    QuoteRow.put(cells, at, sequence, quote, feed);
    versions.setRelease(index, version + 2);
    return sequence;
  }

  void publish(long sequence) {
    published = sequence;
  }

  /** Copies the newest row, published or not; its sequence says which. */
  void latest(int index, long[] into) {
    while (true) {
      int version = versions.getAcquire(index);
      if ((version & 1) == 0) {
        System.arraycopy(cells, index * QuoteRow.WIDTH, into, 0, QuoteRow.WIDTH);
        VarHandle.loadLoadFence();
        if (versions.getOpaque(index) == version) {
          return;
        }
      }
      Thread.onSpinWait();
    }
  }

  /** Copies the row as of a published sequence. */
  Reading asOf(int index, long sequence, long[] into) {
    latest(index, into);
    return goBack(sequence, into);
  }

  /** Goes back from a row to the one as of a published sequence. */
  Reading goBack(long sequence, long[] row) {
    if (sequence < first) {
      return Reading.EXPIRED;
    }
    while (row[QuoteRow.SEQUENCE] > sequence) {
      if (!journal.before(row[QuoteRow.SEQUENCE], row)) {
        return Reading.EXPIRED;
      }
    }
    return row[QuoteRow.SEQUENCE] == QuoteRow.NEVER ? Reading.NONE : Reading.QUOTE;
  }
}
