package io.nexanest.portfolio.importing.statement;

import java.util.Map;

/**
 * What is known of a file beforehand; empty texts and columns that are not named are found out.
 *
 * @param columns from the product's column name to the file's header
 * @param account which of the file's accounts is meant, by its number or name there
 */
public record FormatHints(
    String encoding,
    String delimiter,
    String decimalMark,
    String datePattern,
    Map<String, String> columns,
    String account) {
  public FormatHints {
    columns = Map.copyOf(columns);
  }

  /** Nothing is known. */
  public static FormatHints none() {
    return new FormatHints("", "", "", "", Map.of(), "");
  }

  public boolean isNone() {
    return equals(none());
  }

  /** Nothing is known but which of the file's accounts is meant. */
  public static FormatHints ofAccount(String account) {
    return new FormatHints("", "", "", "", Map.of(), account);
  }
}
