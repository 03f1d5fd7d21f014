package io.nexanest.kernel.id;

import java.util.UUID;

/** A key that a program signs in with. */
public record ApiKeyId(UUID uuid) implements ResourceId {
  public static final String COLLECTION = "apiKeys";

  @Override
  public String collection() {
    return COLLECTION;
  }

  /** Reads {@code apiKeys/…}; throws IllegalArgumentException for anything else. */
  public static ApiKeyId parse(String name) {
    return new ApiKeyId(ResourceId.parse(COLLECTION, name));
  }
}
