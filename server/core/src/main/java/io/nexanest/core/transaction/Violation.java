package io.nexanest.core.transaction;

import io.nexanest.kernel.reason.Reason;
import java.util.Map;

/**
 * One thing that is wrong with a draft.
 *
 * @param field path of the field, as in API messages
 * @param message for logs, in English; clients make their own from reason and metadata
 * @param metadata every figure and name of the message
 */
public record Violation(Reason reason, String field, String message, Map<String, String> metadata) {
  public Violation {
    metadata = Map.copyOf(metadata);
  }

  public static Violation of(Reason reason, String field, String message) {
    return new Violation(reason, field, message, Map.of());
  }
}
