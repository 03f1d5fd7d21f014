package io.nexanest.portfolio.importing.statement;

import io.nexanest.portfolio.importing.text.DatePattern;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How a file was read.
 *
 * @param kind the name of the kind of file, such as csv or ofx
 * @param account which of the file's accounts was read; empty if it has one
 * @param encoding name of the character encoding
 * @param delimiter one character; empty where cells are not delimited
 * @param decimalMark a point or a comma
 * @param columns the file's header of each column that it has
 */
public record Format(
    String kind,
    String account,
    String encoding,
    String delimiter,
    char decimalMark,
    DatePattern datePattern,
    Map<Column, String> columns) {
  public Format {
    Map<Column, String> copy = new EnumMap<>(Column.class);
    copy.putAll(columns);
    columns = Collections.unmodifiableMap(copy);
  }

  /** Whether it is a table whose columns and signs are its institution's choice. */
  public boolean delimited() {
    return !delimiter.isEmpty();
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
