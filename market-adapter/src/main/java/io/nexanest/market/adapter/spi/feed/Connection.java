package io.nexanest.market.adapter.spi.feed;

import io.nexanest.market.adapter.spi.adapter.Adapter;
import io.nexanest.market.adapter.spi.adapter.Said;
import io.nexanest.market.adapter.spi.line.Failure;
import io.nexanest.market.adapter.spi.line.Frame;
import io.nexanest.market.adapter.spi.line.WebSocketLine;
import io.nexanest.market.adapter.spi.time.Backoff;
import io.nexanest.market.adapter.spi.time.CircuitBreaker;
import io.nexanest.market.adapter.spi.time.RateLimit;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * A provider's line: opens it, logs in, sends within the limits, notices its death, and opens it
 * again after a pause. On the feed's schedule only.
 */
final class Connection {
  private static final long SECOND = 1_000_000_000L;
  private static final long FIRST_PAUSE = SECOND / 2;
  private static final long LONGEST_PAUSE = 30 * SECOND;
  private static final int MOST_FAILURES = 8;
  private static final long REST = 300 * SECOND;
  private static final String RESTS = "; it is tried again in " + REST / SECOND + " s";

  /** Hears the line. */
  interface Ears {
    /** Symbols can be asked for. */
    void ready();

    void said(Said said);

    /** All of a frame has been said. */
    void taken();

    /** It is gone, and is opened again. */
    void lost(String reason);
  }

  private enum Phase {
    WAITING,
    OPENING,
    OPEN,
    READY,
    CLOSED
  }

  private final Adapter adapter;
  private final FeedParts parts;
  private final Ears ears;
  private final BooleanSupplier held;
  private final RateLimit connects;
  private final Backoff backoff;
  private final CircuitBreaker breaker = new CircuitBreaker(MOST_FAILURES, REST);
  private final Outgoing outgoing;
  private Phase phase = Phase.WAITING;
  private Optional<WebSocketLine.Socket> socket = Optional.empty();
  private int generation;
  private int owed;
  private long heard;
  private long pinged;
  private long readyAt;
  private long heldSince;

  /**
   * A line that is not open.
   *
   * @param held whether no more frames are to come for now
   */
  Connection(Adapter adapter, FeedParts parts, Ears ears, BooleanSupplier held) {
    this.adapter = adapter;
    this.parts = parts;
    this.ears = ears;
    this.held = held;
    this.connects = new RateLimit(adapter.limits().connects());
    this.outgoing = new Outgoing(
        parts.schedule(),
        adapter.limits().frames(),
        frame -> socket.ifPresent(open -> open.send(frame)));
    this.backoff = new Backoff(FIRST_PAUSE, LONGEST_PAUSE, parts.random());
  }

  /** Opens it as soon as it may. */
  void open() {
    long now = parts.schedule().now();
    long wait = breaker.pause(now);
    wait = wait > 0 ? wait : connects.take(now);
    if (wait > 0) {
      openIn(wait);
      return;
    }
    phase = Phase.OPENING;
    heard = now;
    parts.line().open(adapter.line(), new LineEars(++generation));
  }

  private void openIn(long pause) {
    int mine = generation;
    parts.schedule().runIn(pause, () -> {
      if (mine == generation && phase == Phase.WAITING) {
        open();
      }
    });
  }

  boolean ready() {
    return phase == Phase.READY;
  }

  /** For how long it has been ready; 0 while it is not. */
  long readyFor() {
    return phase == Phase.READY ? parts.schedule().now() - readyAt : 0;
  }

  /** For how long what comes has been held up, because the listener does not keep up; 0 if it is not. */
  long heldFor() {
    return owed > 0 ? Math.max(1, parts.schedule().now() - heldSince) : 0;
  }

  /** What comes is of use, so the next failure is the first again. */
  void works() {
    if (backoff.failures() > 0) {
      backoff.reset();
      breaker.succeeded();
    }
  }

  void send(List<Frame> more) {
    if (phase != Phase.READY && phase != Phase.OPEN) {
      return;
    }
    if (!outgoing.add(more)) {
      lost(Failure.of("more than " + Outgoing.MOST + " frames wait to be sent"), false);
    }
  }

  /** Gives up the line and opens it again. */
  void reopen(String reason) {
    lost(Failure.of(reason), false);
  }

  /** Looks whether it lives; to be called every second. */
  void look() {
    long now = parts.schedule().now();
    var patience = adapter.limits().patience();
    boolean up = phase == Phase.OPENING || phase == Phase.OPEN || phase == Phase.READY;
    if (up && now - heard >= patience.silence() && owed == 0) {
      lost(Failure.of("nothing was heard for " + patience.silence() / SECOND + " s"), false);
    } else if (phase == Phase.READY && now - Math.max(heard, pinged) >= patience.ping()) {
      pinged = now;
      List<Frame> ping = adapter.subscribing().ping();
      if (ping.isEmpty()) {
        socket.ifPresent(WebSocketLine.Socket::ping);
      } else {
        send(ping);
      }
    }
  }

  /** The listener has caught up. */
  void resume() {
    if (owed > 0 && !held.getAsBoolean()) {
      int more = owed;
      owed = 0;
      heard = parts.schedule().now();
      socket.ifPresent(open -> open.more(more));
    }
  }

  void close() {
    generation++;
    phase = Phase.CLOSED;
    socket.ifPresent(WebSocketLine.Socket::close);
    socket = Optional.empty();
  }

  private void lost(Failure failure, boolean beyondRetry) {
    if (phase == Phase.CLOSED || phase == Phase.WAITING) {
      return;
    }
    generation++;
    socket.ifPresent(WebSocketLine.Socket::abort);
    socket = Optional.empty();
    outgoing.clear();
    owed = 0;
    phase = Phase.WAITING;
    long now = parts.schedule().now();
    boolean rests = breaker.failed(now, beyondRetry || failure.beyondRetry());
    long pause = Math.max(backoff.next(), failure.retryAfterNanos());
    // Planned before anybody is told, so that it is opened again whatever comes of the telling.
    openIn(pause);
    ears.lost(failure.reason() + (rests ? RESTS : ""));
  }

  private void read(String frame, long came) {
    heard = parts.schedule().now();
    int mine = generation;
    try {
      for (Said each : adapter.messages().read(frame, came)) {
        if (mine == generation) {
          take(each);
        }
      }
      ears.taken();
    } catch (RuntimeException e) {
      // What it would have said is lost, so nothing that follows can be relied on.
      lost(Failure.of("a frame can't be read: " + e.getMessage()), false);
      return;
    }
    if (mine == generation) {
      heldSince = owed == 0 ? heard : heldSince;
      owed++;
      resume();
    }
  }

  private void take(Said said) {
    switch (said) {
      case Said.Greeting _ -> send(adapter.subscribing().login());
      case Said.Ready _ -> becomeReady();
      case Said.Leaving leaving -> lost(Failure.of(leaving.reason()), false);
      case Said.Trouble trouble -> lost(Failure.of(trouble.reason()), trouble.beyondRetry());
      case Said.Alive _, Said.Other _ -> {}
      case Said.Event _,
          Said.Sequence _,
          Said.Subscribed _,
          Said.Ended _,
          Said.Refused _,
          Said.LastTrade _,
          Said.More _ -> ears.said(said);
    }
  }

  private void becomeReady() {
    if (phase == Phase.OPEN) {
      phase = Phase.READY;
      readyAt = parts.schedule().now();
      ears.ready();
    }
  }

  /** Brings what a line says to the schedule, and leaves out what a line of before says. */
  private final class LineEars implements WebSocketLine.Ears {
    private final int mine;

    LineEars(int mine) {
      this.mine = mine;
    }

    private void then(Runnable task) {
      parts.schedule().run(() -> {
        if (mine == generation) {
          task.run();
        }
      });
    }

    @Override
    public void opened(WebSocketLine.Socket open) {
      parts.schedule().run(() -> {
        if (mine != generation) {
          open.abort();
          return;
        }
        socket = Optional.of(open);
        phase = Phase.OPEN;
        heard = parts.schedule().now();
        adapter.messages().opened();
        if (adapter.subscribing().login().isEmpty()) {
          becomeReady();
        } else if (!adapter.subscribing().greeted()) {
          send(adapter.subscribing().login());
        }
      });
    }

    @Override
    public void text(String frame) {
      long came = parts.schedule().now();
      then(() -> read(frame, came));
    }

    @Override
    public void alive() {
      then(() -> heard = parts.schedule().now());
    }

    @Override
    public void closed(int code, String reason) {
      then(() ->
          lost(Failure.of("closed with " + code + (reason.isEmpty() ? "" : ": " + reason)), false));
    }

    @Override
    public void failed(Failure failure) {
      then(() -> lost(failure, false));
    }
  }
}
