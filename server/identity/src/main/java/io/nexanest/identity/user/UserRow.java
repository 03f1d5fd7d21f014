package io.nexanest.identity.user;

import io.nexanest.platform.security.Permissions;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A user as stored; without a password hash only other ways to sign in work. */
public record UserRow(
    UUID tenant,
    UUID id,
    String login,
    String displayName,
    String role,
    Optional<String> passwordHash,
    Instant createTime) {

  public Set<String> permissions() {
    return Permissions.ofRole(role);
  }
}
