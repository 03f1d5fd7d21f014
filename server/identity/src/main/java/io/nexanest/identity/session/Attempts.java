package io.nexanest.identity.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.platform.rpc.Problem;
import io.nexanest.platform.rpc.Problems;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/**
 * Slows down who guesses: from the third wrong password on, a login is refused for a second, then
 * for two, for four and so on up to a minute. A minute at most, so that nobody can lock another out
 * by guessing for long.
 */
final class Attempts {
  private static final int FREE = 2;
  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration MOST = Duration.ofMinutes(1);
  private static final int DOUBLINGS = 6;
  private static final Duration FORGET = Duration.ofMinutes(15);

  private final InstantSource clock;
  private final Cache<String, Wrong> wrong;

  /**
   * What is known of a login.
   *
   * @param count wrong passwords in a row
   * @param until refused until then
   */
  private record Wrong(int count, Instant until) {}

  Attempts(InstantSource clock) {
    this.clock = clock;
    this.wrong = Caffeine.newBuilder()
        .maximumSize(10_000)
        .expireAfterWrite(FORGET)
        .ticker(() -> clock.millis() * 1_000_000)
        .build();
  }

  void check(String login) {
    Wrong known = wrong.getIfPresent(login);
    Instant now = clock.instant();
    if (known != null && now.isBefore(known.until())) {
      long waitMs = Math.max(1, Duration.between(now, known.until()).toMillis());
      throw new Problem(
          Reason.RATE_LIMITED,
          "too many wrong passwords; wait " + (waitMs + 999) / 1_000 + " s",
          Map.of(
              "quota",
              "wrong passwords in a row",
              "limit",
              Integer.toString(FREE),
              Problems.RETRY_AFTER_MS,
              Long.toString(waitMs)));
    }
  }

  void failed(String login) {
    Instant now = clock.instant();
    wrong.asMap().compute(login, (key, known) -> {
      int count = known == null ? 1 : known.count() + 1;
      return new Wrong(count, now.plus(delay(count)));
    });
  }

  void succeeded(String login) {
    wrong.invalidate(login);
  }

  private static Duration delay(int count) {
    if (count <= FREE) {
      return Duration.ZERO;
    }
    Duration delay = FIRST.multipliedBy(1L << Math.min(DOUBLINGS, count - FREE - 1));
    return delay.compareTo(MOST) < 0 ? delay : MOST;
  }
}
