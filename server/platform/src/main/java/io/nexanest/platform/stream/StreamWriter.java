package io.nexanest.platform.stream;

import io.nexanest.kernel.reason.Reason;
import io.nexanest.platform.rpc.Problem;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/**
 * The one thread that writes to a stream. It wakes at the subscriber's pace, writes only while the
 * transport is ready and the client has confirmed enough, sends a sign of life after ten seconds
 * of silence, and ends a stream that takes nothing for fifteen.
 *
 * <p>Why no wake-up is lost: {@link #signal} unparks the thread, and a permit given before the
 * thread parks makes that park return at once. {@link #step} looks at the state anew each time, so
 * a permit too many costs one look. A publisher therefore stores its value, marks, then signals.
 *
 * <p>Why {@link #changed} may stay silent: while the writer sits out its pace or waits for the
 * client, it will look again anyway, and a busy feed would else wake it for every key. It says so
 * in {@code looksLater} before it parks and takes that back, with a volatile store, before it looks
 * again. A publisher that read {@code looksLater} as true did so before it was taken back, hence
 * its mark, made earlier still, is seen by that look.
 */
public final class StreamWriter<M> implements Runnable {
  static final long HEARTBEAT_NANOS = TimeUnit.SECONDS.toNanos(10);
  static final long STALL_NANOS = TimeUnit.SECONDS.toNanos(15);
  static final long AUTHORIZE_NANOS = TimeUnit.SECONDS.toNanos(2);
  private static final long DONE = -1;

  private final Outlet<M> outlet;
  private final Frames<M> frames;
  private final LongSupplier clock;
  private final Runnable onEnd;
  private volatile long paceNanos;
  private volatile Thread thread = Thread.currentThread();
  private long lastWrite;
  private long lastMessage;
  private long lastAuthorized;
  private long stalledSince;
  private boolean stalled;
  private boolean wroteOnce;
  private volatile boolean looksLater;

  /**
   * A writer that has not started.
   *
   * @param clock nanoseconds, monotonic
   * @param onEnd run once when the stream has ended, however it did
   */
  public StreamWriter(
      Outlet<M> outlet, Frames<M> frames, long paceMs, LongSupplier clock, Runnable onEnd) {
    this.outlet = new Heard(outlet);
    this.frames = frames;
    this.clock = clock;
    this.onEnd = onEnd;
    this.paceNanos = TimeUnit.MILLISECONDS.toNanos(paceMs);
    this.lastWrite = clock.getAsLong();
    this.lastMessage = lastWrite;
    this.lastAuthorized = lastWrite;
  }

  /** Starts the writer on a virtual thread of its own. */
  public StreamWriter<M> start() {
    thread = Thread.ofVirtual().name("stream-writer").unstarted(this);
    thread.start();
    return this;
  }

  /** Something has changed: a value, the transport's readiness, a confirmation, the end. */
  public void signal() {
    LockSupport.unpark(thread);
  }

  /** A value has changed, which needs no wake-up while the writer will look again anyway. */
  public void changed() {
    if (!looksLater) {
      signal();
    }
  }

  /** Changes the pace from the next batch on. */
  public void pace(long paceMs) {
    paceNanos = TimeUnit.MILLISECONDS.toNanos(paceMs);
    signal();
  }

  @Override
  public void run() {
    try {
      for (long wait = step(); wait != DONE; wait = step()) {
        if (wait > 0) {
          LockSupport.parkNanos(this, wait);
        }
      }
    } catch (RuntimeException e) {
      outlet.fail(e);
    } finally {
      onEnd.run();
    }
  }

  /** Does what is due; returns the nanoseconds until something else may be, or -1 at the end. */
  public long step() {
    looksLater = false;
    if (outlet.isCancelled()) {
      return DONE;
    }
    long now = clock.getAsLong();
    if (now - lastAuthorized >= AUTHORIZE_NANOS) {
      frames.authorize();
      lastAuthorized = now;
    }
    boolean ready = outlet.isReady();
    if (frames.urgent() && ready) {
      frames.writeUrgent(outlet);
      return 0;
    }
    // Who has said its last word still gets what it asked for, as far as it may be sent.
    if (frames.finished() && (frames.saturated() || !frames.pending())) {
      outlet.complete();
      return DONE;
    }
    boolean pending = frames.pending();
    boolean silent = now - lastMessage >= HEARTBEAT_NANOS;
    if (frames.saturated() || (!ready && (pending || silent || frames.urgent()))) {
      return waitBlocked(now);
    }
    stalled = false;
    long left = frames.unconfirmedSince(now) + STALL_NANOS - now;
    if (left <= 0) {
      throw slow();
    }
    // What is pending may turn out to be nothing for this client, so silence comes first.
    return Math.min(left, pending && !silent ? writeAtPace(now) : keepAlive(now, silent));
  }

  private long writeAtPace(long now) {
    long due = wroteOnce ? lastWrite + paceNanos - now : 0;
    if (due > 0) {
      looksLater = true;
      return Math.min(due, AUTHORIZE_NANOS);
    }
    frames.write(outlet);
    lastWrite = now;
    wroteOnce = true;
    return 0;
  }

  private long keepAlive(long now, boolean silent) {
    if (silent) {
      outlet.send(frames.heartbeat());
      return 0;
    }
    return Math.min(AUTHORIZE_NANOS, lastMessage + HEARTBEAT_NANOS - now);
  }

  private long waitBlocked(long now) {
    if (!stalled) {
      stalled = true;
      stalledSince = now;
    }
    long left = Math.min(stalledSince, frames.unconfirmedSince(now)) + STALL_NANOS - now;
    if (left <= 0) {
      throw slow();
    }
    looksLater = true;
    return Math.min(left, AUTHORIZE_NANOS);
  }

  /** Notes when the client was told something, which not every write does. */
  private final class Heard implements Outlet<M> {
    private final Outlet<M> to;

    Heard(Outlet<M> to) {
      this.to = to;
    }

    @Override
    public boolean isReady() {
      return to.isReady();
    }

    @Override
    public void send(M message) {
      to.send(message);
      lastMessage = clock.getAsLong();
    }

    @Override
    public void fail(RuntimeException reason) {
      to.fail(reason);
    }

    @Override
    public void complete() {
      to.complete();
    }

    @Override
    public boolean isCancelled() {
      return to.isCancelled();
    }
  }

  private static Problem slow() {
    return new Problem(
        Reason.SLOW_CONSUMER, "nothing was taken from this stream for 15 seconds; connect again");
  }
}
