package io.nexanest.portfolio.importing.statement;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How a file was read.
 *
 * @param encoding name of the character encoding
 * @param decimalMark a point or a comma
 * @param columns the file's header of each column that it has
 */
public record Format(
    String encoding,
    char delimiter,
    char decimalMark,
    DatePattern datePattern,
    Map<Column, String> columns) {
  public Format {
    Map<Column, String> copy = new EnumMap<>(Column.class);
    copy.putAll(columns);
    columns = Collections.unmodifiableMap(copy);
  }

  /** The stated cells of a row by column. */
  public Map<Column, String> byColumn(Map<String, String> cells) {
    Map<Column, String> found = new EnumMap<>(Column.class);
    columns.forEach((column, header) -> {
      String cell = cells.getOrDefault(header, "");
      if (!cell.isBlank()) {
        found.put(column, cell);
      }
    });
    return found;
  }
}
