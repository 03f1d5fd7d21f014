package io.nexanest.kernel.id;

import java.util.UUID;

/** An account at one institution. */
public record AccountId(UUID uuid) implements ResourceId {
  public static final String COLLECTION = "accounts";

  @Override
  public String collection() {
    return COLLECTION;
  }

  /** Reads {@code accounts/…}; throws IllegalArgumentException for anything else. */
  public static AccountId parse(String name) {
    return new AccountId(ResourceId.parse(COLLECTION, name));
  }
}
