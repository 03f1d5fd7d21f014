package io.nexanest.portfolio.importing.review;

import io.nexanest.core.transaction.Draft;
import io.nexanest.kernel.id.TransactionId;
import java.util.List;
import java.util.Optional;

/**
 * What was found about a row.
 *
 * @param draft what it was read as, if it could be
 * @param errors what is wrong, or what it repeats
 * @param repeats the transaction of the books that it repeats
 */
public record Judgement(
    int line,
    RowState state,
    Optional<Draft> draft,
    List<RowError> errors,
    Optional<TransactionId> repeats) {
  public Judgement {
    errors = List.copyOf(errors);
  }

  static Judgement of(Reading reading, RowState state, List<RowError> errors) {
    return new Judgement(reading.row().line(), state, reading.draft(), errors, Optional.empty());
  }
}
