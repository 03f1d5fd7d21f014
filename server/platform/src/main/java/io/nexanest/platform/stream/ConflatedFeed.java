package io.nexanest.platform.stream;

import io.nexanest.kernel.live.DirtySet;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.UnaryOperator;

/**
 * Tells subscribers which keys have a new value. It holds no values and queues nothing: a key
 * marked twice is read once, with its latest value.
 */
public final class ConflatedFeed {
  private static final Subscription[] NONE = {};

  private final AtomicReferenceArray<Subscription[]> byKey;

  /** A feed over the keys 0 to capacity - 1. */
  public ConflatedFeed(int capacity) {
    byKey = new AtomicReferenceArray<>(capacity);
    for (int i = 0; i < capacity; i++) {
      byKey.set(i, NONE);
    }
  }

  /** Marks the key for each of its subscribers; call after the value is stored. */
  public void publish(int key) {
    // One for all subscribers: a fence for each was a good part of a tick's cost.
    VarHandle.fullFence();
    for (Subscription subscription : byKey.get(key)) {
      subscription.mark();
    }
  }

  /** From now on, the set's handle is marked when the key has a new value. */
  public Subscription subscribe(int key, DirtySet dirty, int handle, Runnable signal) {
    Subscription subscription = new Subscription(key, dirty, handle, signal);
    change(key, old -> {
      Subscription[] grown = Arrays.copyOf(old, old.length + 1);
      grown[old.length] = subscription;
      return grown;
    });
    return subscription;
  }

  /** Marks no more for this subscription. */
  public void unsubscribe(Subscription subscription) {
    change(
        subscription.key,
        old -> Arrays.stream(old).filter(s -> s != subscription).toArray(Subscription[]::new));
  }

  /** How many subscriptions a key has. */
  public int subscribers(int key) {
    return byKey.get(key).length;
  }

  private void change(int key, UnaryOperator<Subscription[]> how) {
    byKey.updateAndGet(key, how);
  }

  /** One subscriber's interest in one key. */
  public static final class Subscription {
    private final int key;
    private final DirtySet dirty;
    private final int handle;
    private final Runnable signal;

    private Subscription(int key, DirtySet dirty, int handle, Runnable signal) {
      this.key = key;
      this.dirty = dirty;
      this.handle = handle;
      this.signal = signal;
    }

    private void mark() {
      if (dirty.markFenced(handle)) {
        signal.run();
      }
    }
  }
}
