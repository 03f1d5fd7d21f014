package io.nexanest.identity.server;

import io.grpc.stub.StreamObserver;
import io.nexanest.api.identity.v1.GetServerInfoRequest;
import io.nexanest.api.identity.v1.ServerInfo;
import io.nexanest.api.identity.v1.ServerServiceGrpc;
import io.nexanest.platform.rpc.Unary;
import io.nexanest.wire.Times;
import java.time.InstantSource;
import java.util.List;

/** What a client may know before it signs in. */
public final class ServerRpc extends ServerServiceGrpc.ServerServiceImplBase {
  private final String version;
  private final String oldestClient;
  private final List<String> targets;
  private final boolean simulated;
  private final InstantSource clock;

  public ServerRpc(
      String version,
      String oldestClient,
      List<String> targets,
      boolean simulated,
      InstantSource clock) {
    this.version = version;
    this.oldestClient = oldestClient;
    this.targets = List.copyOf(targets);
    this.simulated = simulated;
    this.clock = clock;
  }

  @Override
  public void getServerInfo(GetServerInfoRequest request, StreamObserver<ServerInfo> observer) {
    Unary.answer(
        observer,
        () -> ServerInfo.newBuilder()
            .setVersion(version)
            .setOldestClientVersion(oldestClient)
            .addAllSignInMethods(List.of("password", "pairing", "key"))
            .addAllTargets(targets)
            .setServerTime(Times.encode(clock.instant()))
            .setSimulated(simulated)
            .build());
  }
}
