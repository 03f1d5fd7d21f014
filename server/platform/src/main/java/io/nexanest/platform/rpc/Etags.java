package io.nexanest.platform.rpc;

import io.nexanest.kernel.reason.Reason;
import java.util.HexFormat;
import java.util.Map;

/** Row versions as etags by AIP-154. */
public final class Etags {
  private Etags() {}

  public static String of(long version) {
    return "\"" + version + "\"";
  }

  /** The etag of what is not a row: the first bytes of a digest of all that it says. */
  public static String of(byte[] digest) {
    return "\"" + HexFormat.of().formatHex(digest, 0, 12) + "\"";
  }

  /** Refuses an etag that is given and not the current one. */
  public static void check(String given, long current, String resource) {
    check(given, of(current), resource);
  }

  /** The same where an etag must be given. */
  public static void require(String given, long current, String resource) {
    require(given, of(current), resource);
  }

  /** The same for an etag as {@link #of} writes it. */
  public static void require(String given, String current, String resource) {
    if (given.isEmpty()) {
      throw Problem.invalid(
          "etag", Reason.FIELD_REQUIRED, "give the etag that was read, now " + current);
    }
    check(given, current, resource);
  }

  private static void check(String given, String current, String resource) {
    if (!given.isEmpty() && !given.equals(current)) {
      throw new Problem(
          Reason.ETAG_MISMATCH,
          resource + " was changed by somebody else; read it again and re-apply",
          Map.of("resource", resource, "etag", current));
    }
  }
}
