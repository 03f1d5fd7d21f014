package io.nexanest.portfolio.importing;

import com.google.protobuf.ByteString;
import io.nexanest.kernel.id.TransactionId;
import io.nexanest.portfolio.importing.review.Judgement;
import io.nexanest.portfolio.importing.review.RowState;
import io.nexanest.portfolio.importing.review.SourceRow;
import io.nexanest.portfolio.importing.statement.Column;
import io.nexanest.portfolio.importing.statement.Format;
import io.nexanest.portfolio.importing.statement.StatementRow;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * A row of an import as stored.
 *
 * @param source what the file says
 * @param mended what a person has put in its place; a blank cell takes the file's away
 * @param outcome what it was read as and what is wrong with it, as the codec writes it
 * @param transaction what it became, or repeats
 */
record RowRecord(
    StatementRow source,
    Map<Column, String> mended,
    boolean skipped,
    RowState state,
    ByteString outcome,
    Optional<TransactionId> transaction) {
  RowRecord {
    mended = Map.copyOf(mended);
  }

  /** A row that nobody has judged yet. */
  static RowRecord of(StatementRow source) {
    return new RowRecord(
        source, Map.of(), false, RowState.READY, ByteString.EMPTY, Optional.empty());
  }

  int line() {
    return source.line();
  }

  SourceRow understood(Format format) {
    return SourceRow.of(source, format).mended(mended, skipped);
  }

  RowRecord mended(Map<Column, String> changes, boolean skip) {
    Map<Column, String> merged = new EnumMap<>(Column.class);
    merged.putAll(mended);
    merged.putAll(changes);
    return new RowRecord(source, merged, skip, state, outcome, transaction);
  }

  RowRecord judged(Judgement judgement) {
    return new RowRecord(
        source,
        mended,
        skipped,
        judgement.state(),
        ImportCodec.outcome(judgement),
        judgement.repeats());
  }

  RowRecord booked(TransactionId id) {
    return new RowRecord(source, mended, skipped, RowState.BOOKED, outcome, Optional.of(id));
  }

  /** The same row under another number. */
  RowRecord numbered(int number) {
    StatementRow same = new StatementRow(number, source.cells(), source.fault());
    return new RowRecord(same, mended, skipped, state, outcome, transaction);
  }

  /** Left out because of what is wrong with it, which stays to be read. */
  RowRecord leftOut() {
    return new RowRecord(source, mended, true, RowState.SKIPPED, outcome, transaction);
  }
}
