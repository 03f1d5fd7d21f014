package io.nexanest.market.feed;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** Does something twice a second until it is closed: looks at feeds. */
public final class FeedWatch implements AutoCloseable {
  private static final long PAUSE_NANOS = 500_000_000L;

  private final AtomicBoolean closed = new AtomicBoolean();
  private final Thread thread;

  public FeedWatch(Runnable step) {
    this.thread = Thread.ofVirtual().name("feed-watch").start(() -> {
      while (!closed.get()) {
        step.run();
        LockSupport.parkNanos(this, PAUSE_NANOS);
      }
    });
  }

  @Override
  public void close() {
    closed.set(true);
    LockSupport.unpark(thread);
  }
}
