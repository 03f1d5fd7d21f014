package io.nexanest.kernel.id;

import java.util.UUID;

/** An uploaded statement under review. */
public record ImportId(UUID uuid) implements ResourceId {
  public static final String COLLECTION = "imports";

  @Override
  public String collection() {
    return COLLECTION;
  }

  /** Reads {@code imports/…}; throws IllegalArgumentException for anything else. */
  public static ImportId parse(String name) {
    return new ImportId(ResourceId.parse(COLLECTION, name));
  }
}
