package io.nexanest.desktop.gateway.session;

import java.util.List;

/** What a server says of itself before sign-in. */
public record ServerInfo(String version, List<String> signInMethods, boolean simulated) {
  public ServerInfo {
    signInMethods = List.copyOf(signInMethods);
  }
}
