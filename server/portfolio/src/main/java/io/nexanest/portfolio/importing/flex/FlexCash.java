package io.nexanest.portfolio.importing.flex;

import io.nexanest.core.transaction.Field;
import io.nexanest.core.transaction.TransactionType;
import io.nexanest.portfolio.importing.statement.Cells;
import io.nexanest.portfolio.importing.statement.Column;
import io.nexanest.portfolio.importing.statement.Records;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The sections of cash. */
record FlexCash(Records records) {
  void read(List<FlexEntry> entries) {
    FlexWithholding withheld = FlexWithholding.of(entries);
    entries.stream().filter(entry -> !withheld.isPart(entry)).forEach(entry -> {
      read(entry, withheld.of(entry));
    });
  }

  private void read(FlexEntry entry, BigDecimal tax) {
    BigDecimal amount = entry.number("amount");
    Cells cells = entry
        .head(entry.date("reportDate", "dateTime", "settleDate"))
        .with(Column.GROSS, amount.abs());
    Optional<TransactionType> type = type(entry.text("type"), amount.signum() >= 0);
    if (type.isEmpty()) {
      records.unread(
          entry.line(), cells, "the cash transaction '" + entry.text("type") + "' is not read");
      return;
    }
    if (names(type.get())) {
      entry.security(cells);
    }
    boolean income = type.get() == TransactionType.DIVIDEND || type.get() == TransactionType.COUPON;
    if (income && amount.signum() < 0) {
      records.unread(
          entry.line(),
          cells.type(type.get()),
          "it takes back an earlier payment of " + amount.abs().toPlainString()
              + "; take that back by hand");
    } else {
      records.add(entry.line(), cells.type(type.get()).charge(Column.TAX, tax));
    }
  }

  void salesTax(FlexEntry entry) {
    BigDecimal amount = entry.number("salesTax");
    records.add(
        entry.line(),
        entry
            .head(entry.date("date", "reportDate"))
            .type(amount.signum() > 0 ? TransactionType.TAX_REFUND : TransactionType.TAX)
            .with(Column.GROSS, amount.abs())
            .with(Column.NOTE, entry.text("taxableDescription")));
  }

  private static Optional<TransactionType> type(String found, boolean in) {
    return switch (found) {
      case "Deposits", "Withdrawals", "Deposits & Withdrawals", "Deposits/Withdrawals" ->
        Optional.of(in ? TransactionType.DEPOSIT : TransactionType.WITHDRAWAL);
      case "Dividends", "Payment In Lieu Of Dividends" -> Optional.of(TransactionType.DIVIDEND);
      case "Withholding Tax", "871(m) Withholding" ->
        Optional.of(in ? TransactionType.TAX_REFUND : TransactionType.TAX);
      case "Broker Interest Received", "Broker Interest Paid" ->
        Optional.of(in ? TransactionType.INTEREST : TransactionType.INTEREST_CHARGE);
      case "Bond Interest Received" -> Optional.of(TransactionType.COUPON);
      case "Bond Interest Paid" ->
        Optional.of(
            in ? TransactionType.ACCRUED_INTEREST_RECEIVED : TransactionType.ACCRUED_INTEREST_PAID);
      case "Other Fees", "Advisor Fees", "Management Fees", "Commission Adjustments" ->
        Optional.of(in ? TransactionType.FEE_REFUND : TransactionType.FEE);
      default -> Optional.empty();
    };
  }

  /** Whether a transaction of the type may name a security. */
  private static boolean names(TransactionType type) {
    return type.allows(Field.INSTRUMENT);
  }
}
