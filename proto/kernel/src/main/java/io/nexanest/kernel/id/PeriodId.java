package io.nexanest.kernel.id;

import java.util.UUID;

/** Books that are signed off up to a date. */
public record PeriodId(UUID uuid) implements ResourceId {
  public static final String COLLECTION = "periods";

  @Override
  public String collection() {
    return COLLECTION;
  }

  /** Reads {@code periods/…}; throws IllegalArgumentException for anything else. */
  public static PeriodId parse(String name) {
    return new PeriodId(ResourceId.parse(COLLECTION, name));
  }
}
