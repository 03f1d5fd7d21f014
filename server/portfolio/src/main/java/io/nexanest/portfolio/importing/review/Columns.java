package io.nexanest.portfolio.importing.review;

import io.nexanest.core.transaction.Violation;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.portfolio.importing.statement.Column;

/** What the ledger finds wrong, told in the words of the statement. */
final class Columns {
  private Columns() {}

  /** The column that a field of a transaction is read from; empty if it is no column's. */
  static String of(String field) {
    return switch (field) {
      case "trade_date" -> Column.DATE.columnName();
      case "instrument", "instrument_currency" -> Column.SYMBOL.columnName();
      case "settlement_currency" -> Column.CURRENCY.columnName();
      case "ratio_new", "ratio_old" -> Column.RATIO.columnName();
      case "external_reference" -> Column.REFERENCE.columnName();
      default -> Column.named(field).map(Column::columnName).orElse("");
    };
  }

  static RowError error(SourceRow row, Violation violation, String transaction) {
    String column = of(violation.field());
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
