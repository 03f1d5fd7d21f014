package io.nexanest.desktop.gateway.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What every reading of the books carries.
 *
 * @param effectiveDate the business date; empty means today
 * @param knownTime only what was recorded by then counts; empty means everything known now
 * @param branch the name of a branch, or empty for the books themselves
 */
public record AsOf(Optional<LocalDate> effectiveDate, Optional<Instant> knownTime, String branch) {
  /** The books themselves, today, with everything known. */
  public static final AsOf NOW = new AsOf(Optional.empty(), Optional.empty(), "");

  /** Whether figures move with the market and the ledger. */
  public boolean live() {
    return effectiveDate.isEmpty() && knownTime.isEmpty();
  }

  public AsOf at(LocalDate date) {
    return new AsOf(Optional.of(date), knownTime, branch);
  }

  public AsOf knownAt(Instant moment) {
    return new AsOf(effectiveDate, Optional.of(moment), branch);
  }

  public AsOf in(String name) {
    return new AsOf(effectiveDate, knownTime, name);
  }
}
