package io.nexanest.platform.security;

import java.util.Optional;

/** Turns what a caller sent into who they are; one for each way to sign in. */
public interface TokenVerifier {
  /** The scheme of the authorization header that this one reads, such as "Bearer". */
  String scheme();

  /**
   * The principal, or empty when the credential is not this verifier's.
   *
   * @throws io.nexanest.platform.rpc.Problem when it is, but is expired, revoked or forged
   */
  Optional<Principal> verify(String credential);

  /** Whether a principal that was verified before still is; asked during long streams. */
  boolean stillValid(Principal principal);
}
