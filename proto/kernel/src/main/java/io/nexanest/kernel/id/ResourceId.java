package io.nexanest.kernel.id;

import io.nexanest.kernel.uuid.Base32;
import java.util.UUID;

/** An id with its kind. Its {@link #name()} is what the API calls it: {@code portfolios/…}. */
public sealed interface ResourceId
    permits AccountId,
        ApiKeyId,
        BranchId,
        DocumentId,
        HouseholdId,
        ImportId,
        InstrumentId,
        PeriodId,
        PortfolioId,
        SessionId,
        TransactionId,
        UserId,
        WatchlistId {

  /** The 128 bits, a UUID of version 7 when this server made it. */
  UUID uuid();

  /** The collection, the first part of the name. */
  String collection();

  /** The 26 characters after the collection. */
  default String text() {
    return Base32.encode(uuid());
  }

  /** {@code collection/id}. */
  default String name() {
    return collection() + "/" + text();
  }

  /**
   * Reads the id out of a name.
   *
   * @throws IllegalArgumentException if the name is not {@code collection/} and 26 characters
   */
  static UUID parse(String collection, String name) {
    String prefix = collection + "/";
    if (!name.startsWith(prefix)) {
      throw new IllegalArgumentException(
          "a name here is '" + prefix + "' and an id, not '" + name + "'");
    }
    return Base32.decode(name.substring(prefix.length()));
  }
}
