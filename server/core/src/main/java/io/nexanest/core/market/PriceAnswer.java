package io.nexanest.core.market;

import io.nexanest.kernel.id.InstrumentId;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What a price source knows of an instrument on a date. */
public sealed interface PriceAnswer {
  InstrumentId instrument();

  /**
   * A price as traded, not adjusted for later splits.
   *
   * @param value units of the instrument's currency for one unit of it
   */
  record Known(InstrumentId instrument, BigDecimal value, Provenance provenance)
      implements PriceAnswer {}

  /** There is no price at all, neither before nor after the date. */
  record Missing(InstrumentId instrument, LocalDate date) implements PriceAnswer {}
}
