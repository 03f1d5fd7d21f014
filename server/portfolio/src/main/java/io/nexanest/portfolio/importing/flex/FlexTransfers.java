package io.nexanest.portfolio.importing.flex;

import io.nexanest.core.transaction.TransactionType;
import io.nexanest.portfolio.importing.statement.Cells;
import io.nexanest.portfolio.importing.statement.Column;
import io.nexanest.portfolio.importing.statement.Records;
import java.math.BigDecimal;

/** Transfers from and to other institutions. */
record FlexTransfers(Records records) {
  void read(FlexEntry entry) {
    boolean in = entry.text("direction").equals("IN");
    BigDecimal cash = entry.number("cashTransfer");
    Cells cells = entry.head(entry.date("date", "reportDate", "dateTime"));
    if (cash.signum() != 0) {
      records.add(
          entry.line(),
          cells
              .type(cash.signum() > 0 ? TransactionType.DEPOSIT : TransactionType.WITHDRAWAL)
              .with(Column.GROSS, cash.abs()));
      return;
    }
    entry.security(cells).with(Column.QUANTITY, entry.number("quantity").abs());
    if (entry.text("assetCategory").matches("STK|FUND|WAR|BOND|BILL|IOPT|CRYPTO")) {
      BigDecimal value = entry.number("positionAmount").abs();
      records.add(
          entry.line(),
          cells
              .type(in ? TransactionType.DELIVERY_IN : TransactionType.DELIVERY_OUT)
              .with(Column.GROSS, value));
    } else {
      records.unread(
          entry.line(),
          cells,
          "a transfer of the asset category '" + entry.text("assetCategory") + "' is not read");
    }
  }
}
