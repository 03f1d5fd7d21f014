package io.nexanest.e2e.faults;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Holds up whoever takes a certain step from now, until it is let go. */
final class Gate implements StepDriver.Listener {
  private static final int SECONDS = 30;

  private final AtomicInteger left = new AtomicInteger();
  private volatile CompletableFuture<Boolean> way = CompletableFuture.completedFuture(true);
  private volatile Optional<StepDriver.Step> held = Optional.empty();

  /** Holds up the step after so many more, each statement being two: before it and after it. */
  void holdAfter(int steps) {
    held = Optional.empty();
    way = new CompletableFuture<>();
    left.set(steps);
  }

  /** What is held up. */
  Optional<StepDriver.Step> held() {
    return held;
  }

  void letGo() {
    left.set(0);
    way.complete(true);
  }

  @Override
  public void step(StepDriver.Step step) {
    // What other slices do may be done for everyone at once, who would then wait without a lock.
    boolean counts = step.slice().equals("portfolio");
    if (counts && left.get() > 0 && left.decrementAndGet() == 0) {
      CompletableFuture<Boolean> open = way;
      held = Optional.of(step);
      open.orTimeout(SECONDS, TimeUnit.SECONDS).join();
    }
  }
}
