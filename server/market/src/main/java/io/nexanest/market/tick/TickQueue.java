package io.nexanest.market.tick;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Ticks that wait for the writer. What came first is kept when there is no more room; what finds
 * none is counted and stands as one {@link Entry.Lost} where it would have been, so that nothing is
 * lost in silence.
 */
final class TickQueue {
  private final int room;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition filled = lock.newCondition();
  private final ArrayDeque<Entry> entries = new ArrayDeque<>();
  private Optional<Entry.Lost> losing = Optional.empty();
  private long lost;
  private int wanted = 1;

  TickQueue(int room) {
    this.room = room;
  }

  /** Whether there was room. */
  boolean offer(Entry.Accepted tick) {
    lock.lock();
    try {
      // A gap that ends takes a place of its own before the tick that ends it.
      int needed = losing.isPresent() ? 2 : 1;
      if (entries.size() + needed > room) {
        lose(tick.receiveUs());
        return false;
      }
      losing.ifPresent(entries::add);
      losing = Optional.empty();
      entries.add(tick);
      if (entries.size() >= wanted) {
        filled.signal();
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Up to so many of the oldest entries, all of them taken out; waits until there is one. A gap that
   * nothing has ended yet is told when the queue is empty.
   */
  List<Entry> take(int most, long waitMs) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long left = TimeUnit.MILLISECONDS.toNanos(waitMs);
      while (entries.isEmpty() && losing.isEmpty() && left > 0) {
        left = filled.awaitNanos(left);
      }
      List<Entry> taken = new ArrayList<>(Math.min(most, entries.size() + 1));
      while (taken.size() < most && !entries.isEmpty()) {
        taken.add(entries.remove());
      }
      if (entries.isEmpty() && losing.isPresent() && taken.size() < most) {
        taken.add(losing.orElseThrow());
        losing = Optional.empty();
      }
      return taken;
    } finally {
      lock.unlock();
    }
  }

  /** Waits until so many entries wait, or for so long. */
  void await(int many, long waitMs) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      wanted = many;
      long left = TimeUnit.MILLISECONDS.toNanos(waitMs);
      while (entries.size() < many && left > 0) {
        left = filled.awaitNanos(left);
      }
    } finally {
      wanted = 1;
      lock.unlock();
    }
  }

  int size() {
    lock.lock();
    try {
      return entries.size();
    } finally {
      lock.unlock();
    }
  }

  /** How many found no room so far. */
  long lost() {
    lock.lock();
    try {
      return lost;
    } finally {
      lock.unlock();
    }
  }

  private void lose(long receiveUs) {
    lost++;
    losing = Optional.of(losing
        .map(gap -> new Entry.Lost(gap.fromUs(), receiveUs, gap.many() + 1))
        .orElseGet(() -> new Entry.Lost(receiveUs, receiveUs, 1)));
  }
}
