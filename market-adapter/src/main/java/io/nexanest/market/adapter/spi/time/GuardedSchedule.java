package io.nexanest.market.adapter.spi.time;

import java.util.function.Consumer;

/**
 * A schedule whose tasks may fail: what they throw is told, because a thread keeps it to itself.
 *
 * @param inner runs the tasks
 * @param failed told what a task has thrown, where the task ran
 */
public record GuardedSchedule(Schedule inner, Consumer<RuntimeException> failed)
    implements Schedule {
  @Override
  public long now() {
    return inner.now();
  }

  @Override
  public void run(Runnable task) {
    inner.run(guarded(task));
  }

  @Override
  public void runIn(long delayNanos, Runnable task) {
    inner.runIn(delayNanos, guarded(task));
  }

  private Runnable guarded(Runnable task) {
    return () -> {
      try {
        task.run();
      } catch (RuntimeException e) {
        failed.accept(e);
      }
    };
  }
}
