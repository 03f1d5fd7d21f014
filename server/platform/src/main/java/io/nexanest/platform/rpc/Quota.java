package io.nexanest.platform.rpc;

import io.nexanest.platform.security.Principal;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * How many of something a session or key may have at once. It knows no more sessions than have
 * something now, and none has more than the most, so it needs no limit of its own.
 */
public final class Quota {
  private final String name;
  private final String words;
  private final int most;
  private final ConcurrentHashMap<String, Integer> taken = new ConcurrentHashMap<>();

  /**
   * A quota of which nothing is taken.
   *
   * @param name what programs call it, {@code quote_streams_a_session}
   * @param words what people call it, "quote streams in this session"
   */
  public Quota(String name, String words, int most) {
    this.name = name;
    this.words = words;
    this.most = most;
  }

  /** Takes one; run the answer to give it back, once or more often. */
  public Runnable take(Principal principal) {
    String whose = principal.credential();
    int now = taken.merge(whose, 1, Integer::sum);
    // The server's own slices watch for all of their clients over few streams of their own.
    if (now > most && !principal.isSystem()) {
      give(whose);
      throw Problem.quota(name, words, most);
    }
    AtomicBoolean given = new AtomicBoolean();
    return () -> {
      if (given.compareAndSet(false, true)) {
        give(whose);
      }
    };
  }

  /** How many are taken, by all together. */
  public long count() {
    return taken.values().stream().mapToLong(Integer::longValue).sum();
  }

  private void give(String whose) {
    taken.computeIfPresent(whose, (key, count) -> count == 1 ? null : count - 1);
  }
}
