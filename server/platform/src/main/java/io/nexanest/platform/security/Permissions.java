package io.nexanest.platform.security;

import java.util.Set;
import java.util.TreeSet;

/** The permissions there are, and the roles that bundle them. */
public final class Permissions {
  public static final String PUBLIC = "public";
  public static final Set<String> VIEWER = Set.of("session.own", "portfolio.read", "market.read");
  public static final Set<String> ADVISER =
      join(VIEWER, Set.of("portfolio.write", "market.watch", "key.own"));
  public static final Set<String> ALL = join(ADVISER, Set.of("user.admin"));

  private Permissions() {}

  /** The permissions of a role; throws IllegalArgumentException for an unknown one. */
  public static Set<String> ofRole(String role) {
    return switch (role) {
      case "viewer" -> VIEWER;
      case "adviser" -> ADVISER;
      case "admin" -> ALL;
      default ->
        throw new IllegalArgumentException(
            "a role is viewer, adviser or admin, not '" + role + "'");
    };
  }

  private static Set<String> join(Set<String> some, Set<String> more) {
    Set<String> all = new TreeSet<>(some);
    all.addAll(more);
    return Set.copyOf(all);
  }
}
