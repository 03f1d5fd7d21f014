package io.nexanest.portfolio.importing.review;

import io.nexanest.core.transaction.Draft;
import java.util.List;
import java.util.Optional;

/**
 * What a row was read as.
 *
 * @param draft there unless its type or date can't be read
 * @param errors everything that is wrong with it; a draft with errors is not to be booked
 */
public record Reading(SourceRow row, Optional<Draft> draft, List<RowError> errors) {
  public Reading {
    errors = List.copyOf(errors);
  }

  /** The draft if nothing is wrong with it. */
  public Optional<Draft> sound() {
    return errors.isEmpty() ? draft : Optional.empty();
  }
}
