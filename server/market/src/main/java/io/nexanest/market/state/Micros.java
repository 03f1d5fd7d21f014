package io.nexanest.market.state;

import java.time.Instant;

/** Moments as columns hold them: microseconds since 1970. */
public final class Micros {
  private Micros() {}

  /** Later microseconds of nothing are cut off, so that nothing is known too early. */
  public static long of(Instant moment) {
    return Math.addExact(
        Math.multiplyExact(moment.getEpochSecond(), 1_000_000L), moment.getNano() / 1_000);
  }

  public static Instant instant(long micros) {
    return Instant.ofEpochSecond(
        Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000);
  }
}
