package io.nexanest.platform.rpc;

import io.nexanest.kernel.reason.Reason;
import java.util.Map;

/** Row versions as etags by AIP-154. */
public final class Etags {
  private Etags() {}

  public static String of(long version) {
    return "\"" + version + "\"";
  }

  /** Refuses an etag that is given and not the current one. */
  public static void check(String given, long current, String resource) {
    if (!given.isEmpty() && !given.equals(of(current))) {
      throw new Problem(
          Reason.ETAG_MISMATCH,
          resource + " was changed by somebody else; read it again and re-apply",
          Map.of("resource", resource, "etag", of(current)));
    }
  }

  /** The same where an etag must be given. */
  public static void require(String given, long current, String resource) {
    if (given.isEmpty()) {
      throw Problem.invalid(
          "etag", Reason.FIELD_REQUIRED, "give the etag that was read, now " + of(current));
    }
    check(given, current, resource);
  }
}
