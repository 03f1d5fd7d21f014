package io.nexanest.platform.rpc;

import com.google.protobuf.FieldMask;
import com.google.protobuf.Message;
import io.nexanest.kernel.reason.Reason;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Update masks by AIP-161. */
public final class Masks {
  private Masks() {}

  /**
   * The fields to change: those of the mask, every set field without one, all for {@code *}.
   *
   * @param writable the fields that a client may change
   */
  public static Set<String> paths(FieldMask mask, Message resource, Set<String> writable) {
    if (mask.getPathsList().contains("*")) {
      return writable;
    }
    if (mask.getPathsCount() == 0) {
      return resource.getAllFields().keySet().stream()
          .map(field -> field.getName())
          .filter(writable::contains)
          .collect(Collectors.toCollection(TreeSet::new));
    }
    for (String path : mask.getPathsList()) {
      if (!writable.contains(path)) {
        throw Problem.invalid(
            "update_mask",
            Reason.MASK_PATH_UNKNOWN,
            "'" + path + "' can't be changed; " + String.join(", ", new TreeSet<>(writable))
                + " can");
      }
    }
    return Set.copyOf(mask.getPathsList());
  }
}
