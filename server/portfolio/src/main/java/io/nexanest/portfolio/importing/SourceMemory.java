package io.nexanest.portfolio.importing;

import io.nexanest.platform.db.Tx;
import io.nexanest.portfolio.importing.memory.Source;
import io.nexanest.portfolio.importing.memory.SourceStore;
import io.nexanest.portfolio.importing.review.RowState;
import io.nexanest.portfolio.importing.review.SourceRow;
import io.nexanest.portfolio.importing.statement.Column;
import io.nexanest.portfolio.importing.statement.Format;
import io.nexanest.portfolio.importing.statement.FormatHints;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Learns from what is booked how a source's next file is to be read. */
final class SourceMemory {
  private static final List<Column> NAMES = List.of(Column.SYMBOL, Column.COUNTER_SYMBOL);

  private SourceMemory() {}

  /** How the source's last file was read; empty if none was booked. */
  static Optional<FormatHints> hints(Tx tx, Source source) {
    return SourceStore.format(tx, source).map(ImportCodec::hints).filter(hints -> !hints.isNone());
  }

  /** The rows with the instruments in place that a person has named for the source's names. */
  static List<RowRecord> recognised(Tx tx, Source source, Format format, List<RowRecord> rows) {
    Map<String, String> names = SourceStore.names(tx, source);
    return names.isEmpty()
        ? rows
        : rows.stream().map(row -> recognised(format, names, row)).toList();
  }

  private static RowRecord recognised(Format format, Map<String, String> names, RowRecord row) {
    Map<Column, String> meant = new EnumMap<>(Column.class);
    for (Column column : NAMES) {
      Optional.ofNullable(names.get(written(format, row, column)))
          .ifPresent(name -> meant.put(column, name));
    }
    return meant.isEmpty() ? row : row.mended(meant, false);
  }

  /** Remembers the format and every name that a person has mended on a row that is booked. */
  static void learn(Tx tx, UUID tenant, ImportRecord record, List<RowRecord> rows, Instant now) {
    Map<String, String> names = new HashMap<>();
    for (RowRecord row : rows) {
      for (Column column : NAMES) {
        String meant = row.mended().getOrDefault(column, "");
        String written = written(record.format(), row, column);
        if (row.state() == RowState.BOOKED && !meant.isBlank() && !written.isBlank()) {
          names.put(written, meant);
        }
      }
    }
    SourceStore.keep(tx, tenant, record.source(), ImportCodec.bytes(record.format()), names, now);
  }

  private static String written(Format format, RowRecord row, Column column) {
    return SourceRow.of(row.source(), format).cells().getOrDefault(column, "").strip();
  }
}
