package io.nexanest.desktop.gateway.remote;

import com.google.protobuf.Any;
import com.google.rpc.ErrorInfo;
import io.grpc.ClientInterceptors;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.StatusRuntimeException;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.StreamObserver;
import io.nexanest.api.identity.v1.CreateSessionRequest;
import io.nexanest.api.identity.v1.GetUserRequest;
import io.nexanest.api.identity.v1.RefreshSessionRequest;
import io.nexanest.api.identity.v1.Session;
import io.nexanest.api.identity.v1.SessionServiceGrpc;
import io.nexanest.api.identity.v1.SessionTokens;
import io.nexanest.api.identity.v1.User;
import io.nexanest.api.identity.v1.UserServiceGrpc;
import io.nexanest.desktop.gateway.rpc.Line;
import io.nexanest.desktop.gateway.rpc.ManualSchedule;
import io.nexanest.desktop.gateway.rpc.Tokens;
import io.nexanest.wire.Times;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** A server that lets in whose token it takes; tokens last fifteen minutes. */
final class Door implements AutoCloseable {
  final List<String> refreshed = new ArrayList<>();
  final Set<String> ids = new HashSet<>();

  private final ManualSchedule time = new ManualSchedule();
  private final Tokens tokens = new Tokens("test");
  private final Set<String> ended = new HashSet<>();
  private final ManagedChannel channel;
  private final Server server;
  private int given;
  private String login = "";
  private boolean revoked;
  private boolean away;

  Door() {
    String name = InProcessServerBuilder.generateName();
    try {
      server = InProcessServerBuilder.forName(name)
          .directExecutor()
          .addService(new Sessions())
          .addService(new Users())
          .intercept(new Guard())
          .build()
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    channel = InProcessChannelBuilder.forName(name).directExecutor().build();
  }

  ManagedChannel channel() {
    return channel;
  }

  Line line() {
    return new Line(ClientInterceptors.intercept(channel, tokens), time, new Random(1));
  }

  Tokens tokens() {
    return tokens;
  }

  ManualSchedule time() {
    return time;
  }

  InstantSource clock() {
    return () -> Instant.ofEpochMilli(time.millis());
  }

  void expire(String token) {
    ended.add(token);
  }

  void revoke() {
    revoked = true;
  }

  void away(boolean gone) {
    away = gone;
  }

  @Override
  public void close() {
    channel.shutdownNow();
    server.shutdownNow();
  }

  private SessionTokens give() {
    given++;
    return SessionTokens.newBuilder()
        .setSession(Session.newBuilder().setName("sessions/s" + given))
        .setAccessToken("access-" + given)
        .setAccessExpireTime(Times.encode(Instant.ofEpochMilli(time.millis()).plusSeconds(15 * 60)))
        .setRefreshToken("refresh-" + given)
        .build();
  }

  private static StatusRuntimeException refusal(int code, String reason, String text) {
    return StatusProto.toStatusRuntimeException(com.google.rpc.Status.newBuilder()
        .setCode(code)
        .setMessage(text)
        .addDetails(Any.pack(
            ErrorInfo.newBuilder().setReason(reason).setDomain("nexanest.io").build()))
        .build());
  }

  private final class Guard implements ServerInterceptor {
    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
        ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
      String sent = headers.get(Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER));
      String token = sent == null ? "" : sent.substring("Bearer ".length());
      boolean sessions = call.getMethodDescriptor().getFullMethodName().contains("SessionService");
      if (!sessions && ended.contains(token)) {
        StatusRuntimeException refusal = refusal(16, "TOKEN_EXPIRED", "the token has ended");
        call.close(refusal.getStatus(), trailers(refusal));
        return new ServerCall.Listener<>() {};
      }
      return next.startCall(call, headers);
    }

    private static Metadata trailers(StatusRuntimeException refusal) {
      Metadata trailers = refusal.getTrailers();
      return trailers == null ? new Metadata() : trailers;
    }
  }

  private final class Sessions extends SessionServiceGrpc.SessionServiceImplBase {
    @Override
    public void createSession(CreateSessionRequest request, StreamObserver<SessionTokens> to) {
      login = request.getPassword().getLogin();
      revoked = false;
      to.onNext(give());
      to.onCompleted();
    }

    @Override
    public void refreshSession(RefreshSessionRequest request, StreamObserver<SessionTokens> to) {
      ids.add(request.getRequestId());
      if (away) {
        to.onError(refusal(14, "PEER_UNREACHABLE", "away"));
        return;
      }
      refreshed.add(request.getRefreshToken());
      if (revoked) {
        to.onError(refusal(16, "TOKEN_INVALID", "the session was revoked"));
        return;
      }
      to.onNext(give());
      to.onCompleted();
    }
  }

  private final class Users extends UserServiceGrpc.UserServiceImplBase {
    @Override
    public void getUser(GetUserRequest request, StreamObserver<User> to) {
      boolean ada = login.startsWith("ada");
      to.onNext(User.newBuilder()
          .setName(ada ? "users/u1" : "users/u2")
          .setDisplayName(ada ? "Ada" : "Bob")
          .build());
      to.onCompleted();
    }
  }
}
