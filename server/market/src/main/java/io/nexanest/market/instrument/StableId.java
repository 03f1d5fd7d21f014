package io.nexanest.market.instrument;

import io.nexanest.platform.security.Sha256;
import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * Ids that follow from what they name, so that the same instrument has the same name on every
 * server and after every fresh start: UUIDs of version 8 (RFC 9562 §5.8), cut from SHA-256.
 */
public final class StableId {
  private StableId() {}

  /** The id of an instrument by where it is listed. */
  public static UUID ofListing(String mic, String symbol) {
    return of("instrument", mic, symbol);
  }

  /** The id of anything that its parts name; no part may contain a line break. */
  public static UUID of(String... parts) {
    byte[] hash = Sha256.of(String.join("\n", parts));
    ByteBuffer bits = ByteBuffer.wrap(hash);
    long high = (bits.getLong() & ~0xF000L) | 0x8000L;
    long low = (bits.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }
}
