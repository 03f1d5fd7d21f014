package io.nexanest.platform.operation;

import io.nexanest.kernel.id.ResourceId;
import io.nexanest.kernel.uuid.Base32;
import java.util.UUID;

/** Names work that goes on after the call that began it. */
record OperationId(UUID uuid) {
  private static final String COLLECTION = "operations";

  /** What the API calls it, {@code operations/…}. */
  String name() {
    return COLLECTION + "/" + Base32.encode(uuid);
  }

  /** Reads {@code operations/…}; throws IllegalArgumentException for anything else. */
  static OperationId parse(String name) {
    return new OperationId(ResourceId.parse(COLLECTION, name));
  }
}
