package io.nexanest.core.transaction;

import io.nexanest.kernel.id.TransactionId;
import java.time.Instant;

/**
 * What the ledger adds to a draft when it is booked.
 *
 * @param position place in the ledger, ascending, assigned under its lock
 * @param knownTime from when on the books know of it
 * @param branch the overlay, or empty for the books themselves
 */
public record Stamp(TransactionId id, long position, Instant knownTime, String branch, Link link) {
  /** A first entry of the books, without branch or link. */
  public static Stamp books(TransactionId id, long position, Instant knownTime) {
    return new Stamp(id, position, knownTime, "", new Link.None());
  }

  public Stamp withLink(Link other) {
    return new Stamp(id, position, knownTime, branch, other);
  }
}
