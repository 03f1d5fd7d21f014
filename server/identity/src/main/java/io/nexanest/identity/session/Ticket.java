package io.nexanest.identity.session;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * A long-lived credential as a client keeps it: whose it is, which it is, and the secret. The
 * first two let the server look in the right tenant only.
 *
 * @param tenant the tenant
 * @param id the session or the key
 * @param secret what only the client has
 */
public record Ticket(UUID tenant, UUID id, String secret) {
  /** One line of text that starts with the prefix. */
  public String text(String prefix) {
    ByteBuffer ids = ByteBuffer.allocate(32);
    ids.putLong(tenant.getMostSignificantBits()).putLong(tenant.getLeastSignificantBits());
    ids.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    return prefix
        + Base64.getUrlEncoder().withoutPadding().encodeToString(ids.array())
        + "."
        + secret;
  }

  /** Reads such a line; empty for anything else. */
  public static Optional<Ticket> parse(String prefix, String text) {
    int dot = text.indexOf('.');
    if (!text.startsWith(prefix) || dot < 0) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text.substring(prefix.length(), dot));
      if (bytes.length != 32) {
        return Optional.empty();
      }
      ByteBuffer ids = ByteBuffer.wrap(bytes);
      return Optional.of(new Ticket(
          new UUID(ids.getLong(), ids.getLong()),
          new UUID(ids.getLong(), ids.getLong()),
          text.substring(dot + 1)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
