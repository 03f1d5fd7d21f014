package io.nexanest.platform.stream;

import io.nexanest.kernel.reason.Reason;
import io.nexanest.platform.rpc.Problem;
import java.util.OptionalLong;

/** How many batches are on the way, and since when; at most two are. Guarded by its stream. */
public final class Acknowledgements {
  public static final int ON_THE_WAY = 2;

  private final long[] sentAt = new long[ON_THE_WAY];
  private long sent;
  private long confirmed;

  /** Counts a batch; returns its sequence, from 1. */
  public long sent(long now) {
    sent++;
    sentAt[(int) (sent % ON_THE_WAY)] = now;
    return sent;
  }

  /**
   * All batches up to a sequence are applied; one that was confirmed before does no harm.
   *
   * @return how long that took since it was sent; empty when it was known already
   */
  public OptionalLong confirm(long sequence, long now) {
    if (sequence < 1 || sequence > sent) {
      throw Problem.invalid(
          "acknowledge.sequence",
          Reason.FIELD_INVALID,
          sequence + " is not the sequence of a batch that was sent; the last one is " + sent);
    }
    if (sequence <= confirmed) {
      return OptionalLong.empty();
    }
    confirmed = sequence;
    return OptionalLong.of(now - sentAt[(int) (sequence % ON_THE_WAY)]);
  }

  /** Whether no further batch should be sent now. */
  public boolean full() {
    return sent - confirmed >= ON_THE_WAY;
  }

  /** Since when the oldest batch on the way waits; {@code now} when none is. */
  public long oldest(long now) {
    return confirmed < sent ? sentAt[(int) ((confirmed + 1) % ON_THE_WAY)] : now;
  }
}
