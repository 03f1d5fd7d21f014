package io.nexanest.platform.security;

import java.util.Set;
import java.util.UUID;

/**
 * Who calls.
 *
 * @param tenant whose books; the database shows no others
 * @param user the person, or the person a key was made by
 * @param name what logs and the audit call them
 * @param permissions what they may do
 * @param credential how they signed in: a session or a key, by its resource name
 */
public record Principal(
    UUID tenant, UUID user, String name, Set<String> permissions, String credential) {
  private static final String SYSTEM = "system";

  public Principal {
    permissions = Set.copyOf(permissions);
  }

  public boolean may(String permission) {
    return permissions.contains(permission);
  }

  /** The server itself, at work for a tenant. */
  public static Principal system(UUID tenant) {
    return new Principal(tenant, new UUID(0, 0), "system", Permissions.ALL, SYSTEM);
  }

  public boolean isSystem() {
    return credential.equals(SYSTEM);
  }
}
