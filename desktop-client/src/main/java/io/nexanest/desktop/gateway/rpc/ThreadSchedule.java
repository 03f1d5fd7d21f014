package io.nexanest.desktop.gateway.rpc;

import io.nexanest.desktop.gateway.call.Subscription;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The real time, on one daemon thread. */
public final class ThreadSchedule implements Schedule, Subscription {
  private static final Logger LOG = Logger.getLogger(ThreadSchedule.class.getName());

  private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
      work -> Thread.ofPlatform().daemon().name("desk-schedule").unstarted(work));

  @Override
  public long millis() {
    return System.nanoTime() / 1_000_000;
  }

  @Override
  public Subscription after(long delayMs, Runnable action) {
    Future<?> alarm = thread.schedule(() -> guarded(action), delayMs, TimeUnit.MILLISECONDS);
    return () -> alarm.cancel(false);
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }

  // An executor keeps what its actions throw to itself.
  private static void guarded(Runnable action) {
    try {
      action.run();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "a scheduled action failed", e);
    }
  }
}
