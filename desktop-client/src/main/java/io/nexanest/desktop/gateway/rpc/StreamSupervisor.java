package io.nexanest.desktop.gateway.rpc;

import io.nexanest.desktop.gateway.call.LinkState;
import io.nexanest.desktop.gateway.call.Subscription;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * Keeps a stream open for as long as it is wanted. A stream that ends, or is silent for 25 s
 * although the server sends a sign of life every ten, is opened again after a wait that grows from
 * 0.2 s to 30 s and starts anew once a stream has lived for 30 s. What comes from a stream that
 * was given up is not heard any more.
 */
public final class StreamSupervisor implements Subscription {
  static final long STALE_MS = 12_000;
  static final long LOST_MS = 25_000;
  static final long HEALTHY_MS = 30_000;
  private static final long CHECK_MS = 1_000;

  /** Opens one stream, which reports to the line; closing the answer cancels the stream. */
  @FunctionalInterface
  public interface Opener {
    Subscription open(Line line);
  }

  /** What an open stream tells its supervisor. */
  public interface Line {
    /** Whether the stream is still the one; what comes after must be dropped. */
    boolean current();

    /** A message of any kind arrived. */
    void alive();

    /** The stream ended, whatever the reason. */
    void ended();
  }

  private final Schedule schedule;
  private final Backoff backoff;
  private final Opener opener;
  private final Consumer<LinkState> states;
  private Subscription stream = () -> {};
  private Subscription alarm = () -> {};
  private LinkState state = LinkState.OFFLINE;
  private volatile long generation;
  private volatile long heard;
  private long opened;
  private boolean closed;

  public StreamSupervisor(
      Schedule schedule, RandomGenerator random, Consumer<LinkState> states, Opener opener) {
    this.schedule = schedule;
    this.backoff = new Backoff(random);
    this.states = states;
    this.opener = opener;
  }

  /** Opens the stream for the first time. */
  public synchronized void start() {
    if (closed) {
      return;
    }
    long mine = ++generation;
    opened = schedule.millis();
    heard = opened;
    become(LinkState.CONNECTING);
    stream = opener.open(new OpenLine(mine));
    if (mine == generation) {
      alarm = schedule.after(CHECK_MS, () -> check(mine));
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    generation++;
    alarm.close();
    stream.close();
  }

  private synchronized void check(long mine) {
    if (closed || mine != generation) {
      return;
    }
    long silent = schedule.millis() - heard;
    if (silent >= LOST_MS) {
      stream.close();
      lost(mine);
      return;
    }
    if (silent >= STALE_MS && state == LinkState.LIVE) {
      become(LinkState.STALE);
    }
    if (state == LinkState.LIVE && schedule.millis() - opened >= HEALTHY_MS) {
      backoff.reset();
    }
    alarm = schedule.after(CHECK_MS, () -> check(mine));
  }

  private synchronized void live(long mine) {
    if (mine == generation && !closed) {
      become(LinkState.LIVE);
    }
  }

  private synchronized void lost(long mine) {
    if (mine != generation || closed) {
      return;
    }
    generation++;
    alarm.close();
    become(LinkState.OFFLINE);
    alarm = schedule.after(backoff.nextMs(), this::start);
  }

  private void become(LinkState next) {
    if (state != next) {
      state = next;
      states.accept(next);
    }
  }

  private final class OpenLine implements Line {
    private final long mine;
    private volatile boolean spoken;

    private OpenLine(long mine) {
      this.mine = mine;
    }

    @Override
    public boolean current() {
      return mine == generation;
    }

    @Override
    public void alive() {
      if (!current()) {
        return;
      }
      long before = heard;
      heard = schedule.millis();
      // The lock is only taken where the state may change, not for each message.
      if (!spoken || heard - before >= STALE_MS) {
        spoken = true;
        live(mine);
      }
    }

    @Override
    public void ended() {
      lost(mine);
    }
  }
}
