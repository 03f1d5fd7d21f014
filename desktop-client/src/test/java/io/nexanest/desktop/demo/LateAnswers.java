package io.nexanest.desktop.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/** Answers that come at once, until they are held; then in the order that a test lets them in. */
public final class LateAnswers implements Executor {
  private final List<Runnable> waiting = new ArrayList<>();
  private boolean held;

  @Override
  public void execute(Runnable answer) {
    if (held) {
      waiting.add(answer);
    } else {
      answer.run();
    }
  }

  /** What is asked from now on is answered when a test says so. */
  public void hold() {
    held = true;
  }

  /** Lets the one in that was asked for at that place, counted from the oldest that waits. */
  public void letIn(int place) {
    waiting.remove(place).run();
  }

  /** Lets all in, the oldest first, and holds none any more. */
  public void release() {
    held = false;
    List<Runnable> all = List.copyOf(waiting);
    waiting.clear();
    all.forEach(Runnable::run);
  }
}
