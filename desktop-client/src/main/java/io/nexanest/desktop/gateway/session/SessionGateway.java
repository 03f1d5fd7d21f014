package io.nexanest.desktop.gateway.session;

import io.nexanest.desktop.gateway.Gateways;
import java.util.concurrent.CompletionStage;

/** Reaches servers and signs in. */
public interface SessionGateway {
  CompletionStage<ServerInfo> info(ServerAddress address);

  /** Signs in; the answer reaches everything else until it is closed. */
  CompletionStage<Gateways> signIn(ServerAddress address, Credential credential);
}
