package io.nexanest.market.quote;

import io.grpc.stub.ServerCallStreamObserver;
import io.nexanest.api.market.v1.StreamQuotesResponse;
import io.nexanest.platform.rpc.Caller;
import io.nexanest.platform.rpc.Limits;
import io.nexanest.platform.rpc.Quota;
import io.nexanest.platform.security.Principal;
import io.nexanest.platform.security.SessionCheck;
import io.nexanest.platform.stream.Outlet;
import io.nexanest.platform.stream.StreamWriter;
import io.nexanest.platform.stream.WakeUp;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Opens quote streams, and counts those of each session. */
public final class QuoteStreams {
  private final Supplier<LiveMarket> market;
  private final SessionCheck sessions;
  private final InstantSource wall;
  private final LongSupplier clock;
  private final Quota open = new Quota(
      "quote_streams_a_session", "quote streams in this session", Limits.QUOTE_STREAMS_A_SESSION);

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
    Runnable giveBack = open.take(principal);
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
      giveBack.run();
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
    return open.count();
  }
}
