package io.nexanest.desktop.importing;

import io.nexanest.desktop.gateway.call.FieldViolation;
import io.nexanest.desktop.gateway.importing.ImportRow;
import io.nexanest.desktop.gateway.importing.StatementFormat;
import java.util.List;
import java.util.Optional;

/** An instrument that a row names and that is not known; symbol or ISIN may be empty. */
record UnknownInstrument(String symbol, String isin, String currency) {
  private static final List<String> COLUMNS = List.of("symbol", "isin", "counter_symbol");

  /** The first one of a row. */
  static Optional<UnknownInstrument> of(ImportRow row, StatementFormat format) {
    return row.errors().stream()
        .filter(error -> error.reason().equals("RESOURCE_NOT_FOUND"))
        .map(FieldViolation::leaf)
        .filter(COLUMNS::contains)
        .findFirst()
        .map(column -> named(row, format, column));
  }

  private static UnknownInstrument named(ImportRow row, StatementFormat format, String column) {
    String currency = cell(row, format, "currency");
    if (column.equals("counter_symbol")) {
      return new UnknownInstrument(cell(row, format, column), "", currency);
    }
    String symbol = cell(row, format, "symbol");
    String isin = cell(row, format, "isin");
    boolean onlyIsin = isin.isEmpty() && symbol.matches("[A-Z]{2}[A-Z0-9]{9}[0-9]");
    return new UnknownInstrument(
        symbol.isEmpty() ? isin : symbol, onlyIsin ? symbol : isin, currency);
  }

  private static String cell(ImportRow row, StatementFormat format, String column) {
    String header = format.columns().getOrDefault(column, column);
    return row.cells().getOrDefault(header, "").strip();
  }
}
