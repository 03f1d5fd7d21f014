package io.nexanest.desktop.gateway.importing;

import io.nexanest.desktop.gateway.call.FieldViolation;
import io.nexanest.desktop.gateway.ledger.TransactionDraft;
import java.util.List;
import java.util.Map;

/** A row under review: as it stands in the file, what it was read as, what is wrong with it. */
public record ImportRow(
    String name,
    int line,
    Map<String, String> cells,
    TransactionDraft read,
    RowState state,
    List<FieldViolation> errors,
    String bookedTransaction) {
  public ImportRow {
    cells = Map.copyOf(cells);
    errors = List.copyOf(errors);
  }
}
