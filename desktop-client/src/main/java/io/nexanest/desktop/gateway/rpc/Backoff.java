package io.nexanest.desktop.gateway.rpc;

import java.util.random.RandomGenerator;

/**
 * How long to wait before the next try: the limit doubles from 0.2 s to 30 s, and the wait is
 * anywhere between half of it and all of it, so that many clients do not come back at once.
 */
final class Backoff {
  private static final long FIRST_MS = 200;
  private static final long MOST_MS = 30_000;

  private final RandomGenerator random;
  private long limit = FIRST_MS;

  Backoff(RandomGenerator random) {
    this.random = random;
  }

  long nextMs() {
    long now = limit;
    limit = Math.min(MOST_MS, limit * 2);
    return now / 2 + (long) (random.nextDouble() * (now - now / 2.0));
  }

  void reset() {
    limit = FIRST_MS;
  }
}
