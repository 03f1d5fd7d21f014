package io.nexanest.portfolio.importing.review;

import io.nexanest.portfolio.importing.statement.Column;
import io.nexanest.portfolio.importing.statement.Format;
import io.nexanest.portfolio.importing.statement.StatementRow;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A row as it is to be understood: the file's cells with what a person has mended.
 *
 * @param line of the file
 * @param cells stated cells by column
 * @param fault what is wrong with the line as a whole; empty if nothing is
 * @param skipped whether the person left it out
 */
public record SourceRow(int line, Map<Column, String> cells, String fault, boolean skipped) {
  public SourceRow {
    Map<Column, String> copy = new EnumMap<>(Column.class);
    copy.putAll(cells);
    cells = Collections.unmodifiableMap(copy);
  }

  /** The row as the file has it. */
  public static SourceRow of(StatementRow row, Format format) {
    return new SourceRow(row.line(), format.byColumn(row.cells()), row.fault(), false);
  }

  /** With these cells in place of its own; a blank one takes the cell away. */
  public SourceRow mended(Map<Column, String> changes, boolean skip) {
    Map<Column, String> merged = new EnumMap<>(Column.class);
    merged.putAll(cells);
    changes.forEach((column, cell) -> {
      merged.put(column, cell);
      if (cell.isBlank()) {
        merged.remove(column);
      }
    });
    // Whoever has set cells has looked at the line.
    return new SourceRow(line, merged, changes.isEmpty() ? fault : "", skip);
  }

  /** The symbols and ISINs that rows name, as {@link Names} has them. */
  public static List<String> symbols(List<SourceRow> rows) {
    return rows.stream()
        .flatMap(
            row -> Stream.of(Column.SYMBOL, Column.ISIN, Column.COUNTER_SYMBOL).map(row::cell))
        .filter(symbol -> !symbol.isEmpty())
        .map(Names::key)
        .distinct()
        .sorted()
        .toList();
  }

  String cell(Column column) {
    return cells.getOrDefault(column, "").strip();
  }
}
