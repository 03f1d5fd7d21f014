package io.nexanest.portfolio.importing.statement;

import java.util.Map;

/**
 * What is known of a file beforehand; empty texts and columns that are not named are found out.
 *
 * @param columns from the product's column name to the file's header
 */
public record FormatHints(
    String encoding,
    String delimiter,
    String decimalMark,
    String datePattern,
    Map<String, String> columns) {
  public FormatHints {
    columns = Map.copyOf(columns);
  }

  /** Nothing is known. */
  public static FormatHints none() {
    return new FormatHints("", "", "", "", Map.of());
  }
}
