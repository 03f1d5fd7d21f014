package io.nexanest.kernel.time;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The question every book is asked: as of which business date, as known at which moment, in which
 * branch.
 *
 * @param effectiveDate transactions, prices and rates up to and with this date count
 * @param knownTime only what had been recorded by this moment counts
 * @param branch the overlay to read, or empty for the books themselves
 */
public record AsOf(LocalDate effectiveDate, Instant knownTime, String branch) {
  /** The books, without a branch. */
  public static AsOf books(LocalDate effectiveDate, Instant knownTime) {
    return new AsOf(effectiveDate, knownTime, "");
  }
}
