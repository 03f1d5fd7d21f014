package io.nexanest.core.bond;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * How much of the first nominal is still owed from a date on.
 *
 * @param value 1 before anything is paid back, 0 after all is
 */
public record Factor(LocalDate from, BigDecimal value) {
  /** Throws IllegalArgumentException for a value that is not from 0 to 1. */
  public Factor {
    if (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException("a factor is from 0 to 1, not " + value);
    }
  }
}
