package io.nexanest.core.session;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * An exchange's hours, where it is.
 *
 * @param since the first date of these hours
 * @param dayBefore whether {@code open} is on the day before the session's date
 * @param close midnight is the end of the day
 */
record Hours(
    LocalDate since, LocalTime open, boolean dayBefore, LocalTime close, Optional<Noon> noon) {
  /** The pause at noon. */
  record Noon(LocalTime begin, LocalTime end) {}
}
