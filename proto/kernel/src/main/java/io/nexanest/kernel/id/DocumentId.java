package io.nexanest.kernel.id;

import java.util.UUID;

/** A file as it was uploaded. */
public record DocumentId(UUID uuid) implements ResourceId {
  public static final String COLLECTION = "documents";

  @Override
  public String collection() {
    return COLLECTION;
  }

  /** Reads {@code documents/…}; throws IllegalArgumentException for anything else. */
  public static DocumentId parse(String name) {
    return new DocumentId(ResourceId.parse(COLLECTION, name));
  }
}
