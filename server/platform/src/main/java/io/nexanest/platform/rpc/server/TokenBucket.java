package io.nexanest.platform.rpc.server;

import java.util.concurrent.TimeUnit;

/**
 * So many at once, and so many a second from then on. Takes the time as an argument, and counts in
 * nanoseconds saved up, which are exact.
 */
final class TokenBucket {
  private final long costNanos;
  private final long mostNanos;
  private long savedNanos;
  private long filledAt;

  TokenBucket(int aSecond, int burst, long nowNanos) {
    this.costNanos = TimeUnit.SECONDS.toNanos(1) / aSecond;
    this.mostNanos = costNanos * burst;
    this.savedNanos = mostNanos;
    this.filledAt = nowNanos;
  }

  /** Takes one; the milliseconds until there is one again, or 0 when it was taken. */
  synchronized long take(long nowNanos) {
    long passed = Math.clamp(nowNanos - filledAt, 0, mostNanos);
    savedNanos = Math.min(mostNanos, savedNanos + passed);
    filledAt = Math.max(filledAt, nowNanos);
    if (savedNanos >= costNanos) {
      savedNanos -= costNanos;
      return 0;
    }
    return Math.ceilDiv(costNanos - savedNanos, TimeUnit.MILLISECONDS.toNanos(1));
  }
}
