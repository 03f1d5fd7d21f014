package io.nexanest.portfolio.importing.review;

import io.nexanest.core.transaction.Violation;
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

  /** The column that a field of a transaction is read from; empty if it is no column's. */
  static String column(String field) {
    return switch (field) {
      case "trade_date" -> Column.DATE.columnName();
      case "instrument", "instrument_currency" -> Column.SYMBOL.columnName();
      case "settlement_currency" -> Column.CURRENCY.columnName();
      case "ratio_new", "ratio_old" -> Column.RATIO.columnName();
      case "counter_instrument", "counter_instrument_currency" ->
        Column.COUNTER_SYMBOL.columnName();
      case "external_reference" -> Column.REFERENCE.columnName();
      default -> Column.named(field).map(Column::columnName).orElse("");
    };
  }

  /** What the ledger finds wrong, told in the words of the statement. */
  static RowError of(SourceRow row, Violation violation, String transaction) {
    String column = column(violation.field());
    String found = Column.named(column).map(row::cell).orElse("");
    String message = violation.reason() == Reason.POSITION_INSUFFICIENT
        ? shortfall(row, violation, transaction)
        : violation.message().replace(violation.field(), column.isEmpty() ? "row" : column);
    return new RowError(violation.reason(), column, message, violation.metadata())
        .with("column", column)
        .with("found", found);
  }

  private static String shortfall(SourceRow row, Violation violation, String transaction) {
    String symbol = row.cell(Column.SYMBOL);
    String date = violation.metadata().getOrDefault("date", "");
    String held = violation.metadata().getOrDefault("held", "");
    String wanted = violation.metadata().getOrDefault("wanted", "");
    return violation.metadata().getOrDefault("transaction", "").equals(transaction)
        ? "quantity: %s %s leave the account on %s, which then holds %s; is an earlier purchase missing?"
            .formatted(wanted, symbol, date, held)
        : "quantity: with this row, only %s of the %s %s would be left that leave the account on %s"
            .formatted(held, wanted, symbol, date);
  }
}
