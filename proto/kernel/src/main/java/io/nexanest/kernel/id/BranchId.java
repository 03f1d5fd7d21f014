package io.nexanest.kernel.id;

import java.util.UUID;

/** A named overlay on the books. */
public record BranchId(UUID uuid) implements ResourceId {
  public static final String COLLECTION = "branches";

  @Override
  public String collection() {
    return COLLECTION;
  }

  /** Reads {@code branches/…}; throws IllegalArgumentException for anything else. */
  public static BranchId parse(String name) {
    return new BranchId(ResourceId.parse(COLLECTION, name));
  }
}
