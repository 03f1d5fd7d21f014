package io.nexanest.market.adapter.spi.time;

import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A schedule with a thread of its own. What is asked after close is not run. */
public final class ThreadSchedule implements Schedule, AutoCloseable {
  private static final long NANOS = 1_000_000_000L;
  private final ScheduledExecutorService thread;
  private final long startTicks = System.nanoTime();
  private final long startNanos;

  public ThreadSchedule(String name) {
    this.thread = Executors.newSingleThreadScheduledExecutor(
        Thread.ofPlatform().daemon().name(name).factory());
    Instant now = Instant.now();
    this.startNanos = now.getEpochSecond() * NANOS + now.getNano();
  }

  @Override
  public long now() {
    return startNanos + (System.nanoTime() - startTicks);
  }

  @Override
  public void run(Runnable task) {
    runIn(0, task);
  }

  @Override
  public void runIn(long delayNanos, Runnable task) {
    try {
      var _ = thread.schedule(task, delayNanos, TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException e) {
      // Closed: nobody waits for it any more.
      return;
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
