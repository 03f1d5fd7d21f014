package io.nexanest.portfolio.importing.review;

import io.nexanest.kernel.reason.Reason;
import io.nexanest.portfolio.importing.statement.Column;
import java.util.HashMap;
import java.util.Map;

/**
 * One thing that is wrong with a row.
 *
 * @param column the product's name of the column; empty if it is the row as a whole
 * @param message what was found and what would be right
 * @param metadata every figure and name of the message
 */
public record RowError(Reason reason, String column, String message, Map<String, String> metadata) {
  public RowError {
    metadata = Map.copyOf(metadata);
  }

  static RowError of(Reason reason, Column column, String found, String message) {
    return new RowError(
        reason,
        column.columnName(),
        message,
        Map.of("column", column.columnName(), "found", found));
  }

  static RowError ofRow(Reason reason, String message, Map<String, String> metadata) {
    return new RowError(reason, "", message, metadata);
  }

  RowError with(String key, String value) {
    Map<String, String> more = new HashMap<>(metadata);
    more.put(key, value);
    return new RowError(reason, column, message, more);
  }
}
