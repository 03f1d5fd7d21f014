package io.nexanest.kernel.id;

import java.util.UUID;

/** A named list of instruments. */
public record WatchlistId(UUID uuid) implements ResourceId {
  public static final String COLLECTION = "watchlists";

  @Override
  public String collection() {
    return COLLECTION;
  }

  /** Reads {@code watchlists/…}; throws IllegalArgumentException for anything else. */
  public static WatchlistId parse(String name) {
    return new WatchlistId(ResourceId.parse(COLLECTION, name));
  }
}
