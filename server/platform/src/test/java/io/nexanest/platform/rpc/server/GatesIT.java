package io.nexanest.platform.rpc.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.Any;
import com.google.rpc.ErrorInfo;
import com.google.rpc.QuotaFailure;
import com.google.rpc.RetryInfo;
import com.google.rpc.Status;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.MetadataUtils;
import io.nexanest.api.identity.v1.CreateSessionRequest;
import io.nexanest.api.identity.v1.GetServerInfoRequest;
import io.nexanest.api.identity.v1.ListSessionsRequest;
import io.nexanest.api.identity.v1.ServerServiceGrpc;
import io.nexanest.api.identity.v1.SessionServiceGrpc;
import io.nexanest.api.portfolio.v1.TransactionServiceGrpc;
import io.nexanest.api.portfolio.v1.WatchTransactionsRequest;
import io.nexanest.kernel.reason.Code;
import io.nexanest.platform.rpc.Caller;
import io.nexanest.platform.rpc.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a call meets before its handler, over a real connection. */
class GatesIT {
  private static final GateConfig.Rate PLENTY = new GateConfig.Rate(1_000_000, 1_000_000);
  private static final Metadata.Key<String> KEY =
      Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

  private long nanos;
  private final List<GateServer> servers = new ArrayList<>();
  private final GateHandlers handlers = new GateHandlers();

  @AfterEach
  void stop() {
    handlers.released.complete(true);
    servers.forEach(GateServer::close);
  }

  private ManagedChannel serve(String oldest, int unaryMs, GateConfig.Rate calls) {
    GateConfig config = new GateConfig(
        ClientVersion.parse(oldest).orElseThrow(),
        Duration.ofMillis(unaryMs),
        calls,
        new GateConfig.Rate(1, 2));
    GateServer server = new GateServer(config, handlers, () -> nanos);
    servers.add(server);
    return server.channel();
  }

  private static SessionServiceGrpc.SessionServiceBlockingStub sessions(
      ManagedChannel channel, String key, String version) {
    return SessionServiceGrpc.newBlockingStub(channel)
        .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers(key, version)));
  }

  private static Metadata headers(String key, String version) {
    Metadata headers = new Metadata();
    if (!key.isEmpty()) {
      headers.put(KEY, "Key " + key);
    }
    if (!version.isEmpty()) {
      headers.put(GrpcServer.CLIENT, version);
    }
    return headers;
  }

  @Test
  void aCallWithoutADeadlineEndsWhenItsTimeIsSpentAndItsWorkStops() {
    ManagedChannel channel = serve("0.1.0", 200, PLENTY);
    handlers.blocks = true;
    Status refusal = refusal(
        () -> sessions(channel, "ann", "").listSessions(ListSessionsRequest.getDefaultInstance()));
    assertThat(refusal.getCode()).isEqualTo(Code.DEADLINE_EXCEEDED.number());
    assertThat(reason(refusal)).isEqualTo("DEADLINE_SPENT");
    assertThat(refusal.getMessage()).contains("longer than the 200 ms it may");
    assertThat(handlers.stopped.join().reason().name()).isEqualTo("DEADLINE_SPENT");
  }

  @Test
  void aCallerThatGoesStopsTheWork() {
    ManagedChannel channel = serve("0.1.0", 60_000, PLENTY);
    handlers.blocks = true;
    var call = SessionServiceGrpc.newFutureStub(channel)
        .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers("ann", "")))
        .listSessions(ListSessionsRequest.getDefaultInstance());
    handlers.begun.join();
    call.cancel(true);
    assertThat(handlers.stopped.join().reason().name()).isEqualTo("CALL_CANCELLED");
  }

  @Test
  void aDeadlineGoesOnToPeers() {
    ManagedChannel channel = serve("0.1.0", 5_000, PLENTY);
    handlers.asks = Optional.of(servers.getLast().peers());
    sessions(channel, "ann", "").listSessions(ListSessionsRequest.getDefaultInstance());
    assertThat(handlers.peerHadMs.join()).isBetween(1L, 5_000L);
    handlers.asks = Optional.of(servers.getLast().peers());
    handlers.forget();
    sessions(channel, "ann", "")
        .withDeadlineAfter(3, TimeUnit.SECONDS)
        .listSessions(ListSessionsRequest.getDefaultInstance());
    assertThat(handlers.peerHadMs.join()).isBetween(1L, 3_000L);
  }

  @Test
  void aPeerThatTakesTooLongIsToldAsASpentDeadline() {
    ManagedChannel channel = serve("0.1.0", 300, PLENTY);
    handlers.asks = Optional.of(servers.getLast().peers());
    handlers.peerBlocks = true;
    Status refusal = refusal(
        () -> sessions(channel, "ann", "").listSessions(ListSessionsRequest.getDefaultInstance()));
    assertThat(reason(refusal)).isEqualTo("DEADLINE_SPENT");
  }

  @Test
  void aClientThatIsTooOldIsToldSoAndMayStillAskWhatIsServed() {
    ManagedChannel channel = serve("0.2.0", 5_000, PLENTY);
    Status refusal = refusal(() ->
        sessions(channel, "ann", "0.1.9").listSessions(ListSessionsRequest.getDefaultInstance()));
    assertThat(refusal.getCode()).isEqualTo(Code.UNIMPLEMENTED.number());
    assertThat(reason(refusal)).isEqualTo("CLIENT_TOO_OLD");
    assertThat(refusal.getMessage())
        .isEqualTo("this server serves clients from version 0.2.0 on, yours is 0.1.9; install the"
            + " newer one");
    ServerServiceGrpc.newBlockingStub(channel)
        .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers("", "0.1.9")))
        .getServerInfo(GetServerInfoRequest.getDefaultInstance());
    sessions(channel, "ann", "0.2.0").listSessions(ListSessionsRequest.getDefaultInstance());
    sessions(channel, "ann", "").listSessions(ListSessionsRequest.getDefaultInstance());
  }

  @Test
  void aSessionThatCallsTooOftenIsToldWhenToTryAgain() {
    ManagedChannel channel = serve("0.1.0", 5_000, new GateConfig.Rate(2, 3));
    for (int i = 0; i < 3; i++) {
      sessions(channel, "ann", "").listSessions(ListSessionsRequest.getDefaultInstance());
    }
    Status refusal = refusal(
        () -> sessions(channel, "ann", "").listSessions(ListSessionsRequest.getDefaultInstance()));
    assertThat(refusal.getCode()).isEqualTo(Code.RESOURCE_EXHAUSTED.number());
    assertThat(reason(refusal)).isEqualTo("RATE_LIMITED");
    assertThat(detail(refusal, RetryInfo.class).getRetryDelay().getNanos()).isEqualTo(500_000_000);
    sessions(channel, "ben", "").listSessions(ListSessionsRequest.getDefaultInstance());
    nanos += 500_000_000;
    sessions(channel, "ann", "").listSessions(ListSessionsRequest.getDefaultInstance());
  }

  @Test
  void anAddressThatTriesToSignInTooOftenIsHeldBack() {
    ManagedChannel channel = serve("0.1.0", 5_000, PLENTY);
    for (int i = 0; i < 2; i++) {
      sessions(channel, "", "").createSession(CreateSessionRequest.getDefaultInstance());
    }
    Status refusal = refusal(
        () -> sessions(channel, "", "").createSession(CreateSessionRequest.getDefaultInstance()));
    assertThat(reason(refusal)).isEqualTo("RATE_LIMITED");
    assertThat(refusal.getMessage()).contains("attempts to sign in from this address");
    ServerServiceGrpc.newBlockingStub(channel)
        .getServerInfo(GetServerInfoRequest.getDefaultInstance());
  }

  @Test
  void aSessionHasSixteenStreamsAtOnceAndNoMore() {
    ManagedChannel channel = serve("0.1.0", 5_000, PLENTY);
    List<GateStream> open = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      open.add(watch(channel, "ann"));
    }
    assertThat(open).allSatisfy(stream -> assertThat(stream.first()).isEqualTo("event"));
    GateStream more = watch(channel, "ann");
    assertThat(more.first()).isEqualTo("refused");
    Status refusal =
        Optional.ofNullable(StatusProto.fromThrowable(more.refusal())).orElseThrow();
    assertThat(reason(refusal)).isEqualTo("QUOTA_EXCEEDED");
    QuotaFailure.Violation violation = detail(refusal, QuotaFailure.class).getViolations(0);
    assertThat(violation.getSubject()).isEqualTo("streams_a_session");
    assertThat(violation.getDescription())
        .isEqualTo("there are too many streams in this session; 16 is the most");
    assertThat(watch(channel, "ben").first()).isEqualTo("event");
    open.getFirst().cancel();
    Awaitility.await().until(() -> watch(channel, "ann").first().equals("event"));
  }

  private static GateStream watch(ManagedChannel channel, String key) {
    GateStream stream = new GateStream();
    TransactionServiceGrpc.newStub(channel)
        .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers(key, "")))
        .watchTransactions(WatchTransactionsRequest.getDefaultInstance(), stream);
    return stream;
  }

  private static Status refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    StatusRuntimeException e = catchThrowableOfType(StatusRuntimeException.class, call);
    return Optional.ofNullable(StatusProto.fromThrowable(e)).orElseThrow();
  }

  private static String reason(Status status) {
    return detail(status, ErrorInfo.class).getReason();
  }

  private static <M extends com.google.protobuf.Message> M detail(Status status, Class<M> kind) {
    for (Any any : status.getDetailsList()) {
      if (any.is(kind)) {
        try {
          return any.unpack(kind);
        } catch (com.google.protobuf.InvalidProtocolBufferException e) {
          throw new IllegalStateException(e);
        }
      }
    }
    throw new AssertionError("no " + kind.getSimpleName() + " in " + status);
  }

  /** Asks now and then whether to go on, as a statement does. */
  static Problem untilStopped() {
    while (true) {
      Optional<Problem> stopped = Caller.stopped();
      if (stopped.isPresent()) {
        return stopped.get();
      }
      Thread.onSpinWait();
    }
  }
}
