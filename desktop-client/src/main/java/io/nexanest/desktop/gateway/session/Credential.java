package io.nexanest.desktop.gateway.session;

/** How a person proves who they are. */
public sealed interface Credential {
  /** A built-in account. */
  record Password(String login, String password) implements Credential {
    @Override
    public String toString() {
      return "Password[" + login + "]";
    }
  }

  /** The key of a server on this machine. */
  record Pairing(String key) implements Credential {
    @Override
    public String toString() {
      return "Pairing[…]";
    }
  }
}
