package io.nexanest.market.quote;

import io.grpc.stub.ServerCallStreamObserver;
import io.nexanest.api.market.v1.StreamQuotesResponse;
import io.nexanest.platform.rpc.Caller;
import io.nexanest.platform.rpc.Limits;
import io.nexanest.platform.security.Principal;
import io.nexanest.platform.security.SessionCheck;
import io.nexanest.platform.stream.Outlet;
import io.nexanest.platform.stream.StreamWriter;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Opens quote streams, and counts those of each session. */
public final class QuoteStreams {
  private static final String SYSTEM =
      Principal.system(new java.util.UUID(0, 0)).credential();

  private final Supplier<LiveMarket> market;
  private final SessionCheck sessions;
  private final InstantSource wall;
  private final LongSupplier clock;
  private final ConcurrentHashMap<String, Integer> open = new ConcurrentHashMap<>();

  /** Streams of a market; {@code clock} counts nanoseconds and never goes back. */
  public QuoteStreams(
      Supplier<LiveMarket> market, SessionCheck sessions, InstantSource wall, LongSupplier clock) {
    this.market = market;
    this.sessions = sessions;
    this.wall = wall;
    this.clock = clock;
  }

  QuoteStream open(ServerCallStreamObserver<StreamQuotesResponse> observer) {
    LiveMarket live = market.get();
    Principal principal = Caller.principal();
    take(principal.credential());
    // The frames wake the writer and the writer writes the frames, so one has to come first.
    WakeUp changed = new WakeUp();
    QuoteFrames frames =
        new QuoteFrames(live, () -> sessions.check(principal), wall, clock, changed);
    WakeUp onEnd = new WakeUp();
    StreamWriter<StreamQuotesResponse> writer = new StreamWriter<>(
        Outlet.of(observer, Caller.callId()), frames, QuoteFrames.PACE_STANDARD_MS, clock, onEnd);
    Runnable signal = writer::signal;
    onEnd.reaches(() -> {
      frames.end();
      live.status().forget(signal);
      leave(principal.credential());
    });
    changed.reaches(writer::changed);
    live.status().listen(signal);
    observer.setOnReadyHandler(signal);
    observer.setOnCancelHandler(signal);
    writer.start();
    return new QuoteStream(frames, writer);
  }

  /** How many streams are open. */
  public long count() {
    return open.values().stream().mapToLong(Integer::longValue).sum();
  }

  private void take(String credential) {
    int now = open.merge(credential, 1, Integer::sum);
    // The server's own slices watch for all of their clients over few streams of their own.
    if (now > Limits.QUOTE_STREAMS_A_SESSION && !credential.equals(SYSTEM)) {
      leave(credential);
      throw QuoteFrames.quota("quote streams in this session", Limits.QUOTE_STREAMS_A_SESSION);
    }
  }

  private void leave(String credential) {
    open.merge(credential, -1, Integer::sum);
    open.remove(credential, 0);
  }

  /** A call to somebody who is not there yet: it reaches nobody until it is told whom. */
  private static final class WakeUp implements Runnable {
    private volatile Runnable target = () -> {};

    void reaches(Runnable whom) {
      target = whom;
    }

    @Override
    public void run() {
      target.run();
    }
  }
}
