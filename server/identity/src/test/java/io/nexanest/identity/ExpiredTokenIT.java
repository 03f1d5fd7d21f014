package io.nexanest.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import io.grpc.InsecureServerCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.MetadataUtils;
import io.nexanest.api.identity.v1.CreateSessionRequest;
import io.nexanest.api.identity.v1.ListSessionsRequest;
import io.nexanest.api.identity.v1.RefreshSessionRequest;
import io.nexanest.api.identity.v1.SessionServiceGrpc;
import io.nexanest.api.identity.v1.SessionTokens;
import io.nexanest.kernel.uuid.UuidV7;
import io.nexanest.platform.config.Settings;
import io.nexanest.platform.module.Platform;
import io.nexanest.platform.module.Running;
import io.nexanest.platform.rpc.Pages;
import io.nexanest.platform.rpc.PeerPass;
import io.nexanest.platform.rpc.Peers;
import io.nexanest.platform.rpc.server.Authentication;
import io.nexanest.platform.rpc.server.GateConfig;
import io.nexanest.platform.rpc.server.Gates;
import io.nexanest.platform.rpc.server.GrpcServer;
import io.nexanest.platform.telemetry.Telemetry;
import io.nexanest.platform.testing.TestPostgres;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A session as its clock goes on, over a real connection. */
class ExpiredTokenIT {
  private volatile Instant now = Instant.now();

  @Test
  void aTokenEndsAfterAQuarterOfAnHourAndARefreshRenewsIt() throws Exception {
    try (TestPostgres postgres = TestPostgres.start("identity")) {
      Platform platform = platform(postgres);
      Running running = new IdentityModule(new IdentityModule.Facts(
              "0.1.0", "0.1.0", List.of("all"), true, new byte[32], "pairing"))
          .start(platform);
      GrpcServer server = new GrpcServer(
          new InetSocketAddress("127.0.0.1", 0),
          InsecureServerCredentials.create(),
          running.services(),
          new Gates(
              GateConfig.read(platform.settings()),
              platform.telemetry(),
              running.verifiers(),
              new PeerPass(new byte[16])),
          false);
      ManagedChannel channel = NettyChannelBuilder.forAddress("127.0.0.1", server.port())
          .usePlaintext()
          .build();
      try {
        session(channel);
      } finally {
        channel.shutdownNow();
        server.close();
      }
    }
  }

  private void session(ManagedChannel channel) throws Exception {
    var anybody = SessionServiceGrpc.newBlockingStub(channel);
    SessionTokens tokens = anybody.createSession(
        CreateSessionRequest.newBuilder().setPairingKey("pairing").build());
    now = now.plus(Duration.ofMinutes(14));
    assertThat(outcome(channel, tokens.getAccessToken())).isEqualTo("OK");
    now = now.plus(Duration.ofMinutes(2));
    assertThat(outcome(channel, tokens.getAccessToken()))
        .isEqualTo("TOKEN_EXPIRED: the token has ended; refresh the session");
    SessionTokens renewed = anybody.refreshSession(RefreshSessionRequest.newBuilder()
        .setRefreshToken(tokens.getRefreshToken())
        .build());
    assertThat(outcome(channel, renewed.getAccessToken())).isEqualTo("OK");
    assertThat(outcome(channel, "made up"))
        .isEqualTo("TOKEN_INVALID: the token or key is not one of this server's");
  }

  private static String outcome(ManagedChannel channel, String token) throws Exception {
    Metadata headers = new Metadata();
    headers.put(Authentication.AUTHORIZATION, "Bearer " + token);
    var stub = SessionServiceGrpc.newBlockingStub(channel)
        .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers));
    StatusRuntimeException e = catchThrowableOfType(
        StatusRuntimeException.class,
        () -> stub.listSessions(ListSessionsRequest.getDefaultInstance()));
    if (e == null) {
      return "OK";
    }
    Status status = Optional.ofNullable(StatusProto.fromThrowable(e)).orElseThrow();
    return status.getDetails(0).unpack(ErrorInfo.class).getReason() + ": " + status.getMessage();
  }

  private Platform platform(TestPostgres postgres) {
    PeerPass pass = new PeerPass(new byte[16]);
    return new Platform(
        Settings.of(Map.of()),
        postgres.database(),
        new Peers(
            slice -> {
              throw new IllegalStateException("identity calls no slice");
            },
            pass),
        new Pages(new byte[32], () -> now),
        new Telemetry(),
        () -> now,
        () -> UuidV7.of(now, new Random(1)),
        Path.of("."),
        () -> {});
  }
}
