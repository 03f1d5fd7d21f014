package io.nexanest.portfolio.importing;

import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.id.ImportId;
import io.nexanest.portfolio.importing.review.RowState;
import io.nexanest.portfolio.importing.statement.Format;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An import as stored. */
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
    Optional<Instant> endTime) {
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

  /** The next version of it. */
  ImportRecord with(ImportState newState, Counts newCounts, Optional<Instant> end) {
    return new ImportRecord(
        id, account, fileName, sha256, newState, format, newCounts, version + 1, createTime, end);
  }
}
