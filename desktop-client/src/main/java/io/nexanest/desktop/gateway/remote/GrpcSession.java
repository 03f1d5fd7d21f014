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
import io.nexanest.desktop.gateway.rpc.Renewal;
import io.nexanest.desktop.gateway.rpc.Tokens;
import io.nexanest.desktop.gateway.session.Credential;
import io.nexanest.desktop.gateway.session.Person;
import io.nexanest.desktop.gateway.session.Session;
import io.nexanest.kernel.reason.Kind;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.wire.Times;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps a session signed in by exchanging its tokens before they end; closing it signs out. */
final class GrpcSession implements Session, Renewal {
  private static final Logger LOG = Logger.getLogger(GrpcSession.class.getName());
  private static final long AHEAD_MS = 60_000;
  private static final long LEAST_MS = 1_000;
  private static final long RETRY_MS = 5_000;

  private final ManagedChannel channel;
  private final Line line;
  private final Tokens tokens;
  private final InstantSource clock;
  private final Function<Line, CompletionStage<Person>> who;
  private String name = "";
  private Optional<Person> person = Optional.empty();
  private Optional<CompletableFuture<Boolean>> exchange = Optional.empty();
  private Runnable lost = () -> {};
  private String refreshToken = "";
  private String requestId = "";
  private Subscription alarm = () -> {};
  private boolean closed;
  private boolean ended;

  /**
   * @param who asks who the session is of
   */
  GrpcSession(
      ManagedChannel channel,
      Line line,
      Tokens tokens,
      InstantSource clock,
      Function<Line, CompletionStage<Person>> who) {
    this.channel = channel;
    this.line = line;
    this.tokens = tokens;
    this.clock = clock;
    this.who = who;
    tokens.renewal(this);
  }

  @Override
  public CompletionStage<Person> signInAgain(Credential credential) {
    return Answers.one(
            Line.quick(SessionServiceGrpc.newStub(line.channel()))::createSession,
            Credentials.request(credential),
            answer -> answer)
        .thenCompose(this::begin);
  }

  @Override
  public synchronized void onLost(Runnable action) {
    lost = action;
  }

  /** The first who asks has the tokens exchanged; those who ask meanwhile wait for the same. */
  @Override
  public synchronized CompletionStage<Boolean> renew(String refused) {
    if (closed || ended) {
      return CompletableFuture.completedStage(false);
    }
    if (!tokens.access().equals(refused)) {
      return CompletableFuture.completedStage(true);
    }
    if (exchange.isEmpty()) {
      alarm.close();
      CompletableFuture<Boolean> answer = new CompletableFuture<>();
      exchange = Optional.of(answer);
      exchange();
      return answer;
    }
    return exchange.get();
  }

  // The tokens of somebody else must not be used for what this person has typed.
  private CompletionStage<Person> begin(SessionTokens next) {
    String before = tokens.access();
    tokens.access(next.getAccessToken());
    return who.apply(line).handle((now, error) -> {
      if (error != null || !known(now)) {
        tokens.access(before);
        throw error == null ? otherPerson() : GatewayException.from(error);
      }
      take(next);
      return now;
    });
  }

  private synchronized boolean known(Person now) {
    boolean same = person.map(Person::name).map(now.name()::equals).orElse(true);
    if (same) {
      person = Optional.of(now);
    }
    return same;
  }

  private static GatewayException otherPerson() {
    return GatewayException.of(
        Reason.CREDENTIALS_WRONG, "this is another person; sign out to change who works here.");
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
    ended = false;
    name = next.getSession().getName();
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
      alarm = line.schedule().after(delayMs, () -> renew(tokens.access()));
    }
  }

  // The same request id until an answer came: a refresh token works once, and its answer may have
  // been lost on the way.
  private void exchange() {
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
          over(error == null);
        });
  }

  private void end() {
    Runnable tell;
    synchronized (this) {
      ended = true;
      tell = lost;
    }
    tell.run();
  }

  private void over(boolean renewed) {
    Optional<CompletableFuture<Boolean>> waiting;
    synchronized (this) {
      waiting = exchange;
      exchange = Optional.empty();
    }
    waiting.ifPresent(answer -> answer.complete(renewed));
  }

  private void failed(GatewayException error) {
    LOG.log(Level.WARNING, "the session could not be refreshed: {0}", error.reason());
    if (error.kind() == Kind.OUTSIDE || error.outcomeUnknown()) {
      schedule(RETRY_MS);
    } else {
      end();
    }
  }
}
