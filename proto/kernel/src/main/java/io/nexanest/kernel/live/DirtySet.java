package io.nexanest.kernel.live;

import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.IntConsumer;

/**
 * Which keys have changed since they were last read. Writers mark, one reader drains; marking a
 * marked key does nothing, which is all that conflation is.
 *
 * <p>Why it is right: {@link #mark} is an atomic OR with release semantics after the writer has
 * stored the value, and {@link #drain} takes a whole word with an atomic swap, which acquires. A
 * mark is therefore either seen by this drain, with the value it stands for or a newer one, or it
 * is left for the next. No mark is lost, because a word is never written other than by OR and
 * swap. A summary word over each 64 words keeps an empty drain of 5,000 keys at two reads; a
 * summary bit is set after its word and cleared before the word is taken, so it may be set in vain,
 * but when {@link #mark} returns it is never missing.
 */
public final class DirtySet {
  private final AtomicLongArray words;
  private final AtomicLongArray summary;
  private final int capacity;

  /** A set over the keys 0 to capacity - 1. */
  public DirtySet(int capacity) {
    this.capacity = capacity;
    int count = (capacity + 63) >>> 6;
    this.words = new AtomicLongArray(Math.max(1, count));
    this.summary = new AtomicLongArray(Math.max(1, (count + 63) >>> 6));
  }

  public int capacity() {
    return capacity;
  }

  /** Marks a key; true if it was not marked before. */
  public boolean mark(int key) {
    VarHandle.fullFence();
    return markFenced(key);
  }

  /**
   * As {@link #mark}, for a caller who marks a value in many sets and has put a full fence between
   * its store and the first of them. Without a fence the store could still wait in its processor's
   * buffer while the bit is read as set by somebody else: a drain in between would then take the
   * bit and read the old value.
   */
  public boolean markFenced(int key) {
    if (key < 0 || key >= capacity) {
      throw new IndexOutOfBoundsException(key);
    }
    int word = key >>> 6;
    long bit = 1L << key;
    boolean fresh =
        (words.get(word) & bit) == 0 && (words.getAndUpdate(word, w -> w | bit) & bit) == 0;
    // Also for a key that is marked already: whoever marked it may not have come to the summary
    // yet, and the caller's own drain would then pass the word over.
    long summaryBit = 1L << word;
    if ((summary.get(word >>> 6) & summaryBit) == 0) {
      summary.getAndUpdate(word >>> 6, w -> w | summaryBit);
    }
    return fresh;
  }

  /** Takes every marked key, ascending, and hands it on; returns how many there were. */
  public int drain(IntConsumer keys) {
    int count = 0;
    for (int s = 0; s < summary.length(); s++) {
      if (summary.getAcquire(s) == 0) {
        continue;
      }
      long marked = summary.getAndSet(s, 0);
      while (marked != 0) {
        int word = (s << 6) + Long.numberOfTrailingZeros(marked);
        marked &= marked - 1;
        long bits = words.getAndSet(word, 0);
        while (bits != 0) {
          keys.accept((word << 6) + Long.numberOfTrailingZeros(bits));
          bits &= bits - 1;
          count++;
        }
      }
    }
    return count;
  }

  /** Whether a drain would hand on nothing, as far as is known now. */
  public boolean isEmpty() {
    for (int s = 0; s < summary.length(); s++) {
      if (summary.getAcquire(s) != 0) {
        return false;
      }
    }
    return true;
  }
}
