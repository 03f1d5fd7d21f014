package io.nexanest.market.tick;

import java.util.Optional;
import java.util.UUID;

/** What a provider has told of an instrument at a moment; prices are at the instrument's scale. */
public sealed interface Tick {
  UUID instrument();

  /** When it happened by its provider, in microseconds since 1970. */
  long tickUs();

  /**
   * A trade.
   *
   * @param id the provider's id of it, unique for the instrument; absent where it gives none
   */
  record Trade(UUID instrument, long tickUs, long price, long size, Optional<String> id)
      implements Tick {}

  /** What a trade should have been; {@code tickUs} is the time of that trade. */
  record Correction(UUID instrument, long tickUs, long price, long size, String id)
      implements Tick {}

  /** A trade that never was; {@code tickUs} is the time of that trade. */
  record Cancel(UUID instrument, long tickUs, String id) implements Tick {}

  /** Bid and ask. */
  record Quoted(UUID instrument, long tickUs, long bid, long ask, long bidSize, long askSize)
      implements Tick {}
}
