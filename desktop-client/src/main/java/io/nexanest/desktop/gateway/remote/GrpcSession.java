package io.nexanest.desktop.gateway.remote;

import io.grpc.ManagedChannel;
import io.nexanest.api.identity.v1.DeleteSessionRequest;
import io.nexanest.api.identity.v1.RefreshSessionRequest;
import io.nexanest.api.identity.v1.SessionServiceGrpc;
import io.nexanest.api.identity.v1.SessionTokens;
import io.nexanest.desktop.gateway.call.GatewayException;
import io.nexanest.desktop.gateway.call.Subscription;
import io.nexanest.desktop.gateway.rpc.Answers;
import io.nexanest.desktop.gateway.rpc.Line;
import io.nexanest.desktop.gateway.rpc.Tokens;
import io.nexanest.kernel.reason.Kind;
import io.nexanest.wire.Times;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps a session signed in by exchanging its tokens before they end; closing it signs out. */
final class GrpcSession implements Subscription {
  private static final Logger LOG = Logger.getLogger(GrpcSession.class.getName());
  private static final long AHEAD_MS = 60_000;
  private static final long LEAST_MS = 1_000;
  private static final long RETRY_MS = 5_000;

  private final ManagedChannel channel;
  private final Line line;
  private final Tokens tokens;
  private final InstantSource clock;
  private final String name;
  private String refreshToken = "";
  private String requestId = "";
  private Subscription alarm = () -> {};
  private boolean closed;

  GrpcSession(
      ManagedChannel channel, Line line, Tokens tokens, InstantSource clock, SessionTokens first) {
    this.channel = channel;
    this.line = line;
    this.tokens = tokens;
    this.clock = clock;
    this.name = first.getSession().getName();
    take(first);
  }

  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    alarm.close();
    Answers.one(
            Line.quick(SessionServiceGrpc.newStub(line.channel()))::deleteSession,
            DeleteSessionRequest.newBuilder()
                .setName(name)
                .setRequestId(UUID.randomUUID().toString())
                .build(),
            answer -> answer)
        .whenComplete((answer, error) -> channel.shutdownNow());
  }

  private synchronized void take(SessionTokens next) {
    tokens.access(next.getAccessToken());
    refreshToken = next.getRefreshToken();
    requestId = UUID.randomUUID().toString();
    long left = Duration.between(clock.instant(), Times.decode(next.getAccessExpireTime()))
        .toMillis();
    // A token of less than two minutes is exchanged at half of its life.
    schedule(Math.max(LEAST_MS, left > 2 * AHEAD_MS ? left - AHEAD_MS : left / 2));
  }

  private synchronized void schedule(long delayMs) {
    if (!closed) {
      alarm = line.schedule().after(delayMs, this::refresh);
    }
  }

  // The same request id until an answer came: a refresh token works once, and its answer may have
  // been lost on the way.
  private synchronized void refresh() {
    if (closed) {
      return;
    }
    RefreshSessionRequest request = RefreshSessionRequest.newBuilder()
        .setRefreshToken(refreshToken)
        .setRequestId(requestId)
        .build();
    Answers.one(
            Line.quick(SessionServiceGrpc.newStub(line.channel()))::refreshSession,
            request,
            answer -> answer)
        .whenComplete((answer, error) -> {
          if (error == null) {
            take(answer);
          } else {
            failed(GatewayException.from(error));
          }
        });
  }

  private void failed(GatewayException error) {
    LOG.log(Level.WARNING, "the session could not be refreshed: {0}", error.reason());
    if (error.kind() == Kind.OUTSIDE || error.outcomeUnknown()) {
      schedule(RETRY_MS);
    }
  }
}
