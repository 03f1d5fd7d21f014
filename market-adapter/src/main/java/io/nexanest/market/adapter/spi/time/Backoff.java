package io.nexanest.market.adapter.spi.time;

import java.util.random.RandomGenerator;

/**
 * Pauses that double and are spread by chance between half and the whole, so that many that failed
 * at once do not come back at once. For one thread.
 */
public final class Backoff {
  private final long firstNanos;
  private final long mostNanos;
  private final RandomGenerator random;
  private int failures;

  public Backoff(long firstNanos, long mostNanos, RandomGenerator random) {
    this.firstNanos = firstNanos;
    this.mostNanos = mostNanos;
    this.random = random;
  }

  /** The pause after another failure. */
  public long next() {
    long whole = Math.min(mostNanos, firstNanos << Math.min(failures, 20));
    failures++;
    return whole / 2 + random.nextLong(whole / 2 + 1);
  }

  public int failures() {
    return failures;
  }

  /** It works again. */
  public void reset() {
    failures = 0;
  }
}
