package io.nexanest.platform.security;

/** Asked again and again while a stream is open. */
@FunctionalInterface
public interface SessionCheck {
  /**
   * Does nothing while the principal may go on.
   *
   * @throws io.nexanest.platform.rpc.Problem when the session has ended or the key was revoked
   */
  void check(Principal principal);
}
