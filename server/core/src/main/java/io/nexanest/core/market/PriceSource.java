package io.nexanest.core.market;

import io.nexanest.kernel.id.InstrumentId;
import java.time.LocalDate;
import java.util.Optional;

/** Prices by instrument and date (figures, F1). Asked twice, it answers the same. */
public interface PriceSource {
  /** The close of the last session on or before the date; before the first session, the first. */
  PriceAnswer price(InstrumentId instrument, LocalDate date);

  /** The last session of the instrument on or before the date. */
  Optional<LocalDate> session(InstrumentId instrument, LocalDate date);

  /** The session before the last session on or before the date. */
  default Optional<LocalDate> previousSession(InstrumentId instrument, LocalDate date) {
    return session(instrument, date).flatMap(last -> session(instrument, last.minusDays(1)));
  }
}
