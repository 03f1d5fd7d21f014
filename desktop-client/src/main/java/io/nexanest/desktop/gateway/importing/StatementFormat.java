package io.nexanest.desktop.gateway.importing;

import java.util.Map;

/** How a delimited file is read; empty texts are found out by the server. */
public record StatementFormat(
    String encoding,
    String delimiter,
    String decimalMark,
    String datePattern,
    Map<String, String> columns) {
  public static final StatementFormat FOUND_OUT = new StatementFormat("", "", "", "", Map.of());

  public StatementFormat {
    columns = Map.copyOf(columns);
  }
}
