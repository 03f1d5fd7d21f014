package io.nexanest.kernel.id;

import java.util.UUID;

/** A reporting scope over accounts. */
public record PortfolioId(UUID uuid) implements ResourceId {
  public static final String COLLECTION = "portfolios";

  @Override
  public String collection() {
    return COLLECTION;
  }

  /** Reads {@code portfolios/…}; throws IllegalArgumentException for anything else. */
  public static PortfolioId parse(String name) {
    return new PortfolioId(ResourceId.parse(COLLECTION, name));
  }
}
