package io.nexanest.app;

import java.util.ArrayDeque;
import java.util.Deque;

/** What was started, to be stopped in the opposite order when a later start fails. */
final class Undo implements Runnable {
  private final Deque<Runnable> steps = new ArrayDeque<>();

  void add(Runnable step) {
    steps.push(step);
  }

  @Override
  public void run() {
    for (Runnable step : steps) {
      try {
        step.run();
      } catch (RuntimeException e) {
        System.getLogger("nexanest.app")
            .log(System.Logger.Level.WARNING, "a part did not stop by itself", e);
      }
    }
  }
}
