package io.nexanest.identity.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.platform.rpc.Problem;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Slows down who guesses: after some wrong passwords a login is refused for a while. */
final class Attempts {
  private static final int MOST = 5;
  private static final Duration WHILE = Duration.ofMinutes(1);

  private final Cache<String, AtomicInteger> wrong =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(WHILE).build();

  void check(String login) {
    AtomicInteger count = wrong.getIfPresent(login);
    if (count != null && count.get() >= MOST) {
      throw new Problem(
          Reason.RATE_LIMITED,
          "too many wrong passwords; wait a minute",
          Map.of("limit", MOST + " a minute"));
    }
  }

  void failed(String login) {
    wrong.get(login, key -> new AtomicInteger()).incrementAndGet();
  }

  void succeeded(String login) {
    wrong.invalidate(login);
  }
}
