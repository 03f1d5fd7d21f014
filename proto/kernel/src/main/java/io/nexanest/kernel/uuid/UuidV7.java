package io.nexanest.kernel.uuid;

import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** UUIDs of version 7 (RFC 9562 §5.7): 48 bits of milliseconds, then randomness. */
public final class UuidV7 {
  private UuidV7() {}

  /** A new id for that moment; ids of later milliseconds sort after it. */
  public static UUID of(Instant moment, RandomGenerator random) {
    long high = (moment.toEpochMilli() << 16) | 0x7000L | (random.nextLong() & 0x0FFFL);
    long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }
}
