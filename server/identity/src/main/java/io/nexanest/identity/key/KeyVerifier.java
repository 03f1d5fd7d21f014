package io.nexanest.identity.key;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.nexanest.identity.session.Secrets;
import io.nexanest.identity.session.Ticket;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.platform.rpc.Problem;
import io.nexanest.platform.security.Principal;
import io.nexanest.platform.security.TokenVerifier;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Reads API keys; a revoked one is noticed within a second. */
public final class KeyVerifier implements TokenVerifier {
  private static final String PREFIX = "apiKeys/";

  private final ApiKeys keys;
  private final Cache<UUID, Optional<KeyRow>> rows = Caffeine.newBuilder()
      .maximumSize(10_000)
      .expireAfterWrite(Duration.ofSeconds(1))
      .build();

  public KeyVerifier(ApiKeys keys) {
    this.keys = keys;
  }

  @Override
  public String scheme() {
    return "Key";
  }

  @Override
  public Optional<Principal> verify(String credential) {
    Optional<Ticket> ticket = Ticket.parse(ApiKeys.PREFIX, credential);
    Optional<KeyRow> row = ticket.flatMap(this::row);
    if (row.isEmpty()
        || !Secrets.equal(row.get().secretHash(), Secrets.hash(ticket.get().secret()))) {
      return Optional.empty();
    }
    if (row.get().revokeTime().isPresent()) {
      throw new Problem(Reason.KEY_REVOKED, "this key was revoked; make a new one");
    }
    return row.map(KeyVerifier::principal);
  }

  @Override
  public boolean stillValid(Principal principal) {
    if (!principal.credential().startsWith(PREFIX)) {
      return true;
    }
    UUID id = UUID.fromString(principal.credential().substring(PREFIX.length()));
    return row(new Ticket(principal.tenant(), id, ""))
        .filter(row -> row.revokeTime().isEmpty())
        .isPresent();
  }

  private Optional<KeyRow> row(Ticket ticket) {
    return rows.get(ticket.id(), id -> keys.find(ticket));
  }

  private static Principal principal(KeyRow row) {
    return new Principal(
        row.tenant(), row.user(), row.displayName(), row.permissions(), PREFIX + row.id());
  }
}
