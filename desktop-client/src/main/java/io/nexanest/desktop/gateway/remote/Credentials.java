package io.nexanest.desktop.gateway.remote;

import io.nexanest.api.identity.v1.CreateSessionRequest;
import io.nexanest.desktop.gateway.session.Credential;
import java.util.UUID;

/** Proofs of who a person is, as the server takes them. */
final class Credentials {
  private Credentials() {}

  static CreateSessionRequest request(Credential credential) {
    CreateSessionRequest.Builder request = CreateSessionRequest.newBuilder()
        .setDisplayName("Workstation")
        .setRequestId(UUID.randomUUID().toString());
    switch (credential) {
      case Credential.Password known ->
        request.setPassword(CreateSessionRequest.Password.newBuilder()
            .setLogin(known.login())
            .setPassword(known.password()));
      case Credential.Pairing paired -> request.setPairingKey(paired.key());
    }
    return request.build();
  }
}
