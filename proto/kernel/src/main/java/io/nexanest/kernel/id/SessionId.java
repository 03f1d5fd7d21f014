package io.nexanest.kernel.id;

import java.util.UUID;

/** A signed-in person at one device. */
public record SessionId(UUID uuid) implements ResourceId {
  public static final String COLLECTION = "sessions";

  @Override
  public String collection() {
    return COLLECTION;
  }

  /** Reads {@code sessions/…}; throws IllegalArgumentException for anything else. */
  public static SessionId parse(String name) {
    return new SessionId(ResourceId.parse(COLLECTION, name));
  }
}
