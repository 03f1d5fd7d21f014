package io.nexanest.kernel.id;

import java.util.UUID;

/** A group of clients that is advised together. */
public record HouseholdId(UUID uuid) implements ResourceId {
  public static final String COLLECTION = "households";

  @Override
  public String collection() {
    return COLLECTION;
  }

  /** Reads {@code households/…}; throws IllegalArgumentException for anything else. */
  public static HouseholdId parse(String name) {
    return new HouseholdId(ResourceId.parse(COLLECTION, name));
  }
}
