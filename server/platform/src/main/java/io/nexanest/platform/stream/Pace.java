package io.nexanest.platform.stream;

import java.util.concurrent.TimeUnit;

/**
 * How often a stream writes: what the client asked for, or less often while that is too much.
 *
 * <p>Too much is when a batch is confirmed later than the next one is due, three times in a row:
 * whatever is slow then (the line, the client, this server, whose own lateness is part of the round
 * trip), more batches would only wait. The pace is doubled, up to five seconds. It is halved again,
 * down to what was asked for, when ten batches in a row were confirmed within a quarter of it, that
 * is, within half of the pace to come; so it doesn't swing to and fro.
 *
 * <p>A pace of 0 stays: such a stream writes whenever a batch was confirmed, and so slows down by
 * itself.
 */
public final class Pace {
  public static final int MOST_MS = 5_000;
  static final int LATE_IN_A_ROW = 3;
  static final int EARLY_IN_A_ROW = 10;
  private static final int EARLY_PART = 4;

  private int askedMs;
  private int inForceMs;
  private int late;
  private int early;

  /** A pace that is not raised. */
  public Pace(int askedMs) {
    this.askedMs = askedMs;
    this.inForceMs = askedMs;
  }

  /** The client's choice, in force from now on. */
  public void ask(int paceMs) {
    askedMs = paceMs;
    inForceMs = paceMs;
    late = 0;
    early = 0;
  }

  /** The pace in force, in milliseconds. */
  public int ms() {
    return inForceMs;
  }

  /** A batch was confirmed so long after it was sent; true when that changes the pace. */
  public boolean confirmed(long roundTripNanos) {
    long dueNanos = TimeUnit.MILLISECONDS.toNanos(inForceMs);
    if (inForceMs == 0) {
      return false;
    }
    late = roundTripNanos > dueNanos ? late + 1 : 0;
    early = roundTripNanos * EARLY_PART <= dueNanos ? early + 1 : 0;
    if (late >= LATE_IN_A_ROW && inForceMs < MOST_MS) {
      return change(Math.min(MOST_MS, 2 * inForceMs));
    }
    if (early >= EARLY_IN_A_ROW && inForceMs > askedMs) {
      return change(Math.max(askedMs, inForceMs / 2));
    }
    return false;
  }

  private boolean change(int paceMs) {
    inForceMs = paceMs;
    late = 0;
    early = 0;
    return true;
  }
}
