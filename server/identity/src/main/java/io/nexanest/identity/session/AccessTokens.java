package io.nexanest.identity.session;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.nexanest.identity.user.UserRow;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.platform.rpc.Problem;
import io.nexanest.platform.security.Principal;
import java.text.ParseException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Short-lived tokens in the form that Keycloak's have too: a signed JWT with tenant, user, session
 * and permissions. The algorithm is fixed; what a token says of it is not believed.
 */
final class AccessTokens {
  private static final String ISSUER = "nexanest";

  private final byte[] secret;
  private final InstantSource clock;

  /** Tokens signed with a secret of at least 32 bytes. */
  AccessTokens(byte[] secret, InstantSource clock) {
    this.secret = secret.clone();
    this.clock = clock;
  }

  String issue(UserRow user, UUID session, Instant expire) {
    try {
      SignedJWT token = new SignedJWT(
          new JWSHeader(JWSAlgorithm.HS256),
          new JWTClaimsSet.Builder()
              .issuer(ISSUER)
              .audience(ISSUER)
              .subject(user.id().toString())
              .claim("tenant", user.tenant().toString())
              .claim("name", user.login())
              .claim("sid", session.toString())
              .claim("permissions", List.copyOf(user.permissions()))
              .issueTime(Date.from(clock.instant()))
              .expirationTime(Date.from(expire))
              .build());
      token.sign(new MACSigner(secret));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException("a token can't be signed", e);
    }
  }

  /** Who the token is of; empty if it is not one of ours. */
  Optional<Principal> read(String text) {
    try {
      SignedJWT token = SignedJWT.parse(text);
      if (!JWSAlgorithm.HS256.equals(token.getHeader().getAlgorithm())
          || !token.verify(new MACVerifier(secret))) {
        return Optional.empty();
      }
      JWTClaimsSet claims = token.getJWTClaimsSet();
      if (!ISSUER.equals(claims.getIssuer()) || !claims.getAudience().contains(ISSUER)) {
        return Optional.empty();
      }
      if (!clock.instant().isBefore(claims.getExpirationTime().toInstant())) {
        throw new Problem(Reason.TOKEN_EXPIRED, "the token has ended; refresh the session");
      }
      return Optional.of(new Principal(
          UUID.fromString(claims.getStringClaim("tenant")),
          UUID.fromString(claims.getSubject()),
          claims.getStringClaim("name"),
          Set.copyOf(claims.getStringListClaim("permissions")),
          "sessions/" + claims.getStringClaim("sid")));
    } catch (ParseException | JOSEException e) {
      return Optional.empty();
    }
  }
}
