package io.nexanest.market.adapter.spi.time;

/**
 * Stops trying for a while after so many failures in a row, or after one that trying again does not
 * mend. One try is let through when the while is over. For one thread.
 */
public final class CircuitBreaker {
  private final int most;
  private final long restNanos;
  private int failures;
  private long openUntil = Long.MIN_VALUE;

  public CircuitBreaker(int most, long restNanos) {
    this.most = most;
    this.restNanos = restNanos;
  }

  /** 0 if a try is let through, or how many nanoseconds to wait. */
  public long pause(long now) {
    return Math.max(0, openUntil == Long.MIN_VALUE ? 0 : openUntil - now);
  }

  /** A try has failed; the answer is whether it is open by now. */
  public boolean failed(long now, boolean beyondRetry) {
    failures++;
    if (beyondRetry || failures >= most) {
      openUntil = now + restNanos;
      failures = most - 1;
      return true;
    }
    return false;
  }

  /** A try has succeeded. */
  public void succeeded() {
    failures = 0;
    openUntil = Long.MIN_VALUE;
  }
}
