package io.nexanest.identity.session;

import io.nexanest.identity.user.UserRow;
import io.nexanest.platform.module.Platform;
import io.nexanest.platform.security.TokenVerifier;
import java.security.SecureRandom;
import java.util.function.Supplier;

/** The wiring of this package. */
public final class SignIn {
  private final Sessions sessions;
  private final SessionVerifier verifier;

  /**
   * Sessions of this process.
   *
   * @param tokenSecret at least 32 bytes; tokens signed with another are refused
   * @param pairingKey what the workstation beside this server signs in with
   * @param owner whom it signs in
   */
  public SignIn(
      Platform platform,
      SecureRandom random,
      byte[] tokenSecret,
      String pairingKey,
      Supplier<UserRow> owner) {
    AccessTokens tokens = new AccessTokens(tokenSecret, platform.clock());
    this.sessions =
        new Sessions(platform, tokens, random, Sessions.Pairing.with(pairingKey, owner));
    this.verifier = new SessionVerifier(tokens, sessions);
  }

  public SessionRpc rpc() {
    return new SessionRpc(sessions);
  }

  public TokenVerifier verifier() {
    return verifier;
  }
}
