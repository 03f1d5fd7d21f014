package io.nexanest.desktop.gateway.importing;

import java.util.Map;

/**
 * How a file is read; empty texts are found out by the server.
 *
 * @param sourceAccount which of the file's accounts; needed if it has several
 */
public record StatementFormat(
    String encoding,
    String delimiter,
    String decimalMark,
    String datePattern,
    Map<String, String> columns,
    String sourceAccount) {
  public static final StatementFormat FOUND_OUT = new StatementFormat("", "", "", "", Map.of(), "");

  public StatementFormat {
    columns = Map.copyOf(columns);
  }

  /** The product's column of a header of the file; the header itself where it is for none. */
  public String column(String header) {
    return columns.entrySet().stream()
        .filter(mapped -> mapped.getValue().equals(header))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(header);
  }
}
