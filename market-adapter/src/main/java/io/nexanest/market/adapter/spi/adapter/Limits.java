package io.nexanest.market.adapter.spi.adapter;

import io.nexanest.market.adapter.spi.time.RateLimit.Declared;

/**
 * What a provider allows, and how long it may be silent.
 *
 * @param connects openings of the line
 * @param frames frames sent
 * @param asks HTTP requests
 * @param symbols at once
 * @param symbolsAFrame in one frame that subscribes
 * @param patience waiting times
 */
public record Limits(
    Declared connects,
    Declared frames,
    Declared asks,
    int symbols,
    int symbolsAFrame,
    Patience patience) {

  /**
   * Waiting times in nanoseconds.
   *
   * @param silence after which a line without any message is dead
   * @param ping after which a sign of life is asked for
   * @param answer after which an instrument whose book has not come is asked for again
   * @param quiet after which an instrument without any message is stale and asked for again
   */
  public record Patience(long silence, long ping, long answer, long quiet) {
    private static final long SECOND = 1_000_000_000L;

    public static Patience ofSeconds(long silence, long ping, long answer, long quiet) {
      return new Patience(silence * SECOND, ping * SECOND, answer * SECOND, quiet * SECOND);
    }
  }
}
