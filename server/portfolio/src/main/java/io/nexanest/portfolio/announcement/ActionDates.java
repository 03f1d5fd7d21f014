package io.nexanest.portfolio.announcement;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The dates of an action.
 *
 * @param ex from when a buyer no longer takes part
 * @param electionDeadline the last day to choose
 */
public record ActionDates(
    Optional<LocalDate> announcement,
    LocalDate ex,
    Optional<LocalDate> register,
    Optional<LocalDate> pay,
    Optional<LocalDate> electionDeadline) {

  /** Holdings at the end of this date count, or at the end of that day if it is not there yet. */
  LocalDate entitling(LocalDate today) {
    LocalDate evening = ex.minusDays(1);
    return evening.isAfter(today) ? today : evening;
  }
}
