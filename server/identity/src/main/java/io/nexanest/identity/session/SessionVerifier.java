package io.nexanest.identity.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.platform.rpc.Problem;
import io.nexanest.platform.security.Principal;
import io.nexanest.platform.security.TokenVerifier;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Reads session tokens; an ended session is noticed within a second. */
final class SessionVerifier implements TokenVerifier {
  private static final String PREFIX = "sessions/";

  private final AccessTokens tokens;
  private final Sessions sessions;
  private final Cache<String, Boolean> open = Caffeine.newBuilder()
      .maximumSize(10_000)
      .expireAfterWrite(Duration.ofSeconds(1))
      .build();

  SessionVerifier(AccessTokens tokens, Sessions sessions) {
    this.tokens = tokens;
    this.sessions = sessions;
  }

  @Override
  public String scheme() {
    return "Bearer";
  }

  @Override
  public Optional<Principal> verify(String credential) {
    Optional<Principal> principal = tokens.read(credential);
    if (principal.isPresent() && !stillValid(principal.get())) {
      throw new Problem(Reason.TOKEN_EXPIRED, "the session has ended; sign in again");
    }
    return principal;
  }

  @Override
  public boolean stillValid(Principal principal) {
    String credential = principal.credential();
    if (!credential.startsWith(PREFIX)) {
      return true;
    }
    UUID session = UUID.fromString(credential.substring(PREFIX.length()));
    return open.get(credential, key -> sessions.open(principal.tenant(), session));
  }
}
