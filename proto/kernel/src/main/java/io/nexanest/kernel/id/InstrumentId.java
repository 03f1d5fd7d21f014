package io.nexanest.kernel.id;

import java.util.UUID;

/** What can be held or quoted. */
public record InstrumentId(UUID uuid) implements ResourceId {
  public static final String COLLECTION = "instruments";

  @Override
  public String collection() {
    return COLLECTION;
  }

  /** Reads {@code instruments/…}; throws IllegalArgumentException for anything else. */
  public static InstrumentId parse(String name) {
    return new InstrumentId(ResourceId.parse(COLLECTION, name));
  }
}
