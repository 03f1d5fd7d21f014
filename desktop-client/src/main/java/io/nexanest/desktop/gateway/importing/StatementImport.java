package io.nexanest.desktop.gateway.importing;

import java.time.Instant;
import java.util.List;

/**
 * A file under review, with the numbers of its rows by state.
 *
 * @param remembered whether it was read as the last statement of its source was
 */
public record StatementImport(
    String name,
    String account,
    String fileName,
    ImportState state,
    StatementKind kind,
    StatementFormat format,
    int rows,
    int ready,
    int invalid,
    int duplicate,
    int skipped,
    int booked,
    String etag,
    Instant uploaded,
    String document,
    boolean remembered,
    List<StatementTotal> totals) {
  public StatementImport {
    totals = List.copyOf(totals);
  }

  /** How many of the statement's balances and positions the books have otherwise. */
  public long differences() {
    return totals.stream().filter(StatementTotal::differs).count();
  }
}
