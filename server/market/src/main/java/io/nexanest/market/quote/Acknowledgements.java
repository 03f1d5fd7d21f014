package io.nexanest.market.quote;

import io.nexanest.kernel.reason.Reason;
import io.nexanest.platform.rpc.Problem;

/** How many batches are on the way, and since when; at most two are. Guarded by its stream. */
final class Acknowledgements {
  static final int ON_THE_WAY = 2;

  private final long[] sentAt = new long[ON_THE_WAY];
  private long sent;
  private long confirmed;

  /** Counts a batch; returns its sequence, from 1. */
  long sent(long now) {
    sent++;
    sentAt[(int) (sent % ON_THE_WAY)] = now;
    return sent;
  }

  /**
   * All batches up to a sequence are applied; one that was confirmed before does no harm. True if
   * there was no room for another batch before and is now.
   */
  boolean confirm(long sequence) {
    if (sequence < 1 || sequence > sent) {
      throw Problem.invalid(
          "acknowledge.sequence",
          Reason.FIELD_INVALID,
          sequence + " is not the sequence of a batch that was sent; the last one is " + sent);
    }
    boolean wasFull = full();
    confirmed = Math.max(confirmed, sequence);
    return wasFull && !full();
  }

  boolean full() {
    return sent - confirmed >= ON_THE_WAY;
  }

  /** Since when the oldest batch on the way waits; {@code now} when none is. */
  long oldest(long now) {
    return confirmed < sent ? sentAt[(int) ((confirmed + 1) % ON_THE_WAY)] : now;
  }
}
