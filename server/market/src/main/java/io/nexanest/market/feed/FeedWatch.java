package io.nexanest.market.feed;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** Calls a feed's {@link LiveFeed#step} twice a second until it is closed. */
public final class FeedWatch implements AutoCloseable {
  private static final long PAUSE_NANOS = 500_000_000L;

  private final AtomicBoolean closed = new AtomicBoolean();
  private final Thread thread;

  public FeedWatch(LiveFeed feed) {
    this.thread = Thread.ofVirtual().name("feed-watch").start(() -> {
      while (!closed.get()) {
        feed.step();
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
