package io.nexanest.market.adapter.rig;

import io.nexanest.market.adapter.spi.time.Schedule;
import java.util.Comparator;
import java.util.PriorityQueue;

/** A clock that is turned by hand. */
public final class VirtualSchedule implements Schedule {
  private record Task(long at, long order, Runnable what) {}

  private final PriorityQueue<Task> tasks =
      new PriorityQueue<>(Comparator.comparingLong(Task::at).thenComparingLong(Task::order));
  private long now;
  private long order;

  public VirtualSchedule(long now) {
    this.now = now;
  }

  @Override
  public long now() {
    return now;
  }

  @Override
  public void run(Runnable task) {
    runIn(0, task);
  }

  @Override
  public void runIn(long delayNanos, Runnable task) {
    tasks.add(new Task(now + Math.max(0, delayNanos), order++, task));
  }

  /** Runs all that is due until then. */
  public void turn(long nanos) {
    long end = now + nanos;
    while (!tasks.isEmpty() && tasks.peek().at() <= end) {
      Task task = tasks.remove();
      now = Math.max(now, task.at());
      task.what().run();
    }
    now = end;
  }
}
