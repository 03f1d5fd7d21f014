package io.nexanest.market.adapter.spi.time;

/**
 * So many in any window of a length: each token comes back one window after it was taken, so no
 * window however placed sees more. For one thread.
 */
public final class RateLimit {
  /**
   * A limit as a provider declares it.
   *
   * @param tokens 1 to 10,000
   * @param windowNanos the window's length
   */
  public record Declared(int tokens, long windowNanos) {
    /** Throws IllegalArgumentException for none or too many tokens. */
    public Declared {
      if (tokens < 1 || tokens > 10_000 || windowNanos < 1) {
        throw new IllegalArgumentException("a limit has 1 to 10000 tokens and a window, not "
            + tokens + " in " + windowNanos + " ns");
      }
    }

    public static Declared perSecond(int tokens) {
      return new Declared(tokens, 1_000_000_000L);
    }

    public static Declared perMinute(int tokens) {
      return new Declared(tokens, 60_000_000_000L);
    }
  }

  private final long windowNanos;
  private final long[] backAt;
  private int next;
  private long closedUntil = Long.MIN_VALUE;

  public RateLimit(Declared declared) {
    // Longer than declared, because what is sent in time may arrive closer together.
    this.windowNanos = declared.windowNanos() + declared.windowNanos() / 10;
    this.backAt = new long[declared.tokens()];
    java.util.Arrays.fill(backAt, Long.MIN_VALUE);
  }

  /** Takes a token; the answer is 0, or how many nanoseconds to wait before asking again. */
  public long take(long now) {
    long at = Math.max(closedUntil, backAt[next]);
    if (at > now) {
      return at - now;
    }
    backAt[next] = now + windowNanos;
    next = (next + 1) % backAt.length;
    return 0;
  }

  /** Gives no tokens for a while, because the provider said so. */
  public void closeUntil(long until) {
    closedUntil = Math.max(closedUntil, until);
  }
}
