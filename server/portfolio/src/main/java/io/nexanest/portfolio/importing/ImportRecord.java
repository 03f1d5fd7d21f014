package io.nexanest.portfolio.importing;

import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.id.DocumentId;
import io.nexanest.kernel.id.ImportId;
import io.nexanest.portfolio.importing.memory.Source;
import io.nexanest.portfolio.importing.review.RowState;
import io.nexanest.portfolio.importing.statement.Format;
import io.nexanest.portfolio.importing.statement.StatedTotal;
import io.nexanest.portfolio.importing.total.Total;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An import as stored.
 *
 * @param document the file; imports older than documents have none
 * @param remembered whether it was read as the source's last file was
 */
record ImportRecord(
    ImportId id,
    AccountId account,
    String fileName,
    byte[] sha256,
    ImportState state,
    Format format,
    Counts counts,
    long version,
    Instant createTime,
    Optional<Instant> endTime,
    Optional<DocumentId> document,
    int parserVersion,
    List<Total> totals,
    Source source,
    boolean remembered) {
  /** Rows in each state. */
  record Counts(int ready, int invalid, int duplicate, int skipped, int booked) {
    static Counts of(List<RowRecord> rows) {
      return new Counts(
          count(rows, RowState.READY),
          count(rows, RowState.INVALID),
          count(rows, RowState.DUPLICATE),
          count(rows, RowState.SKIPPED),
          count(rows, RowState.BOOKED));
    }

    int all() {
      return ready + invalid + duplicate + skipped + booked;
    }

    private static int count(List<RowRecord> rows, RowState state) {
      return (int) rows.stream().filter(row -> row.state() == state).count();
    }
  }

  /** What the file says that the account holds. */
  List<StatedTotal> stated() {
    return totals.stream().filter(total -> !total.unlisted()).map(Total::stated).toList();
  }

  /** The same with other totals. */
  ImportRecord holding(List<Total> newTotals) {
    return new ImportRecord(
        id,
        account,
        fileName,
        sha256,
        state,
        format,
        counts,
        version,
        createTime,
        endTime,
        document,
        parserVersion,
        newTotals,
        source,
        remembered);
  }

  /** The next version of it. */
  ImportRecord with(ImportState newState, Counts newCounts, Optional<Instant> end) {
    return new ImportRecord(
        id,
        account,
        fileName,
        sha256,
        newState,
        format,
        newCounts,
        version + 1,
        createTime,
        end,
        document,
        parserVersion,
        totals,
        source,
        remembered);
  }
}
