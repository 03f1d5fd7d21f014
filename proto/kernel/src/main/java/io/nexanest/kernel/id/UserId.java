package io.nexanest.kernel.id;

import java.util.UUID;

/** A person who can sign in. */
public record UserId(UUID uuid) implements ResourceId {
  public static final String COLLECTION = "users";

  @Override
  public String collection() {
    return COLLECTION;
  }

  /** Reads {@code users/…}; throws IllegalArgumentException for anything else. */
  public static UserId parse(String name) {
    return new UserId(ResourceId.parse(COLLECTION, name));
  }
}
