package io.nexanest.market.adapter.spi.paced;

import io.nexanest.market.adapter.spi.QuoteFeed;
import io.nexanest.market.adapter.spi.RawTick;
import io.nexanest.market.adapter.spi.TickListener;
import io.nexanest.market.adapter.spi.TickListener.FeedState;
import java.util.Collection;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * Delivers a source's ticks at a rate, counted over the whole market: a feed with half of the
 * symbols subscribed delivers about half of the rate, and which ticks come does not depend on who
 * else listens.
 */
public final class PacedFeed implements QuoteFeed {
  private static final long NANOS = 1_000_000_000L;
  private static final long WAKE_NANOS = 2_000_000L;

  private final TickSource source;
  private final TickCursor cursor;
  private final Pace pace;
  private final Set<String> subscribed = ConcurrentHashMap.newKeySet();
  private final Queue<String> fresh = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean started = new AtomicBoolean();
  private final AtomicBoolean closed = new AtomicBoolean();
  private final Thread thread;
  private volatile TickListener listener = Deaf.INSTANCE;

  /** A feed of so many ticks a second, 1 to 5,000,000. */
  public PacedFeed(String name, TickSource source, long ticksPerSecond) {
    if (ticksPerSecond < 1 || ticksPerSecond > 5_000_000) {
      throw new IllegalArgumentException(
          "rate " + ticksPerSecond + " must be 1 to 5000000 ticks a second");
    }
    this.source = source;
    this.cursor = new TickCursor(source);
    this.pace = new Pace(ticksPerSecond);
    this.thread = Thread.ofPlatform().daemon().name("feed-" + name).unstarted(this::run);
  }

  @Override
  public Set<String> subscribe(Collection<String> symbols) {
    Set<String> unknown = new TreeSet<>();
    for (String symbol : symbols) {
      if (!source.symbols().contains(symbol)) {
        unknown.add(symbol);
      } else if (subscribed.add(symbol)) {
        fresh.add(symbol);
      }
    }
    return unknown;
  }

  @Override
  public void unsubscribe(Collection<String> symbols) {
    symbols.forEach(subscribed::remove);
  }

  @Override
  public synchronized void start(TickListener listener) {
    if (closed.get() || !started.compareAndSet(false, true)) {
      throw new IllegalStateException("a feed starts once, and not after close");
    }
    this.listener = listener;
    thread.start();
  }

  @Override
  public void close() {
    if (!endsBy(Thread.currentThread())) {
      return;
    }
    LockSupport.unpark(thread);
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Marks the end; true where the caller has to wait for the thread. */
  private boolean endsBy(Thread caller) {
    if (caller == thread) {
      closed.set(true);
      return false;
    }
    synchronized (this) {
      closed.set(true);
      return started.get();
    }
  }

  private void run() {
    String detail = "";
    try {
      listener.onState(FeedState.LIVE, "");
      long begin = System.nanoTime();
      while (!closed.get()) {
        pump(System.nanoTime() - begin);
        LockSupport.parkNanos(WAKE_NANOS);
      }
    } catch (RuntimeException e) {
      detail = "the listener failed: " + e;
    }
    closed.set(true);
    listener.onState(FeedState.CLOSED, detail);
  }

  private void pump(long elapsedNanos) {
    for (String s = fresh.poll(); s != null; s = fresh.poll()) {
      if (subscribed.contains(s)) {
        listener.onTick(cursor.now(s));
      }
    }
    for (long due = pace.due(elapsedNanos); due > 0 && !closed.get(); due--) {
      RawTick tick = cursor.step();
      if (subscribed.contains(tick.symbol())) {
        listener.onTick(tick);
      }
    }
  }

  /** How many ticks are due; what a pause has held up for over a second is let go. */
  static final class Pace {
    private final long ticksPerSecond;
    private long told;

    Pace(long ticksPerSecond) {
      this.ticksPerSecond = ticksPerSecond;
    }

    long due(long elapsedNanos) {
      long whole = elapsedNanos / NANOS * ticksPerSecond;
      long goal = whole + elapsedNanos % NANOS * ticksPerSecond / NANOS;
      long due = Math.min(goal - told, ticksPerSecond);
      told = goal;
      return due;
    }
  }

  private enum Deaf implements TickListener {
    INSTANCE;

    @Override
    public void onTick(RawTick tick) {}

    @Override
    public void onState(FeedState state, String detail) {}
  }
}
