package io.nexanest.kernel.id;

import java.util.UUID;

/** A business event in the ledger. */
public record TransactionId(UUID uuid) implements ResourceId {
  public static final String COLLECTION = "transactions";

  @Override
  public String collection() {
    return COLLECTION;
  }

  /** Reads {@code transactions/…}; throws IllegalArgumentException for anything else. */
  public static TransactionId parse(String name) {
    return new TransactionId(ResourceId.parse(COLLECTION, name));
  }
}
