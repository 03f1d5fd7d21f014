package io.nexanest.market.quote;

import io.nexanest.kernel.live.DirtySet;
import io.nexanest.platform.rpc.Limits;
import io.nexanest.platform.stream.ConflatedFeed;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * What one stream follows. A handle is never used again; the place in the dirty set that stands
 * behind it is, so that the set stays small however long the stream lives. Guarded by its stream.
 */
final class QuoteSubscriptions {
  private final QuoteHub hub;
  private final Runnable signal;
  private final DirtySet dirty = new DirtySet(Limits.QUOTES_A_STREAM);
  private final int[] handles = new int[Limits.QUOTES_A_STREAM];
  private final int[] indexes = new int[Limits.QUOTES_A_STREAM];
  private final long[] sent = new long[Limits.QUOTES_A_STREAM];
  private final int[] free = new int[Limits.QUOTES_A_STREAM];
  private final Map<Integer, Integer> handleOfIndex = new HashMap<>();
  private final Map<Integer, Followed> byHandle = new HashMap<>();
  private int freeCount = Limits.QUOTES_A_STREAM;
  private int lastHandle;

  private record Followed(int slot, int index, ConflatedFeed.Subscription subscription) {}

  QuoteSubscriptions(QuoteHub hub, Runnable signal) {
    this.hub = hub;
    this.signal = signal;
    Arrays.setAll(free, i -> free.length - 1 - i);
  }

  DirtySet dirty() {
    return dirty;
  }

  int size() {
    return byHandle.size();
  }

  /** The handle of what a place stands for now; 0 when it is free. */
  int handle(int slot) {
    return handles[slot];
  }

  int index(int slot) {
    return indexes[slot];
  }

  /** The sequence of the quote that was sent last. */
  long sent(int slot) {
    return sent[slot];
  }

  void sent(int slot, long sequence) {
    sent[slot] = sequence;
  }

  /** Follows an instrument and marks it, so that the next batch has it; 0 when the stream is full. */
  int follow(int index) {
    Integer before = handleOfIndex.get(index);
    if (before != null) {
      return before;
    }
    if (freeCount == 0) {
      return 0;
    }
    int slot = free[--freeCount];
    int handle = ++lastHandle;
    handles[slot] = handle;
    indexes[slot] = index;
    sent[slot] = QuoteRow.NEVER;
    handleOfIndex.put(index, handle);
    // Marked after it is subscribed: a quote in between marks it too, and does no harm.
    var subscription = hub.feed().subscribe(index, dirty, slot, signal);
    byHandle.put(handle, new Followed(slot, index, subscription));
    dirty.mark(slot);
    return handle;
  }

  /** Follows no more; unknown handles are those of a moment ago. */
  void leave(int handle) {
    Followed followed = byHandle.remove(handle);
    if (followed != null) {
      hub.feed().unsubscribe(followed.subscription());
      handleOfIndex.remove(followed.index());
      handles[followed.slot()] = 0;
      free[freeCount++] = followed.slot();
    }
  }

  void leaveAll() {
    byHandle.keySet().stream().toList().forEach(this::leave);
  }
}
