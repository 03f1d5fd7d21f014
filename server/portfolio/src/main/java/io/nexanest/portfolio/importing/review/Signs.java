package io.nexanest.portfolio.importing.review;

import io.nexanest.core.transaction.Effect;
import io.nexanest.core.transaction.TransactionType;
import io.nexanest.portfolio.importing.statement.Column;
import io.nexanest.portfolio.importing.statement.Format;
import io.nexanest.portfolio.importing.text.WrittenDecimal;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Many institutions write what goes out with a minus. The books have the direction in the type, so
 * a minus that says the same is dropped; one that says otherwise stays and is refused later.
 */
final class Signs {
  private static final Set<TransactionType> PAYS = EnumSet.of(
      TransactionType.BUY,
      TransactionType.SUBSCRIBE,
      TransactionType.BUY_TO_COVER,
      TransactionType.ACCRUED_INTEREST_PAID,
      TransactionType.WITHDRAWAL,
      TransactionType.CASH_TRANSFER,
      TransactionType.FX_CONVERSION,
      TransactionType.INTEREST_CHARGE,
      TransactionType.FEE,
      TransactionType.TAX);

  private final Set<Column> chargesWithMinus = EnumSet.noneOf(Column.class);

  private Signs() {}

  /** A single fee with a minus is a rebate, unless the file writes all fees so. */
  static Signs of(List<SourceRow> rows, Format format) {
    Signs signs = new Signs();
    for (Column column : List.of(Column.FEE, Column.TAX)) {
      // Other kinds of files say by their specification what a minus means.
      if (format.delimited()
          && rows.stream().noneMatch(row -> positive(row.cell(column), format))) {
        signs.chargesWithMinus.add(column);
      }
    }
    return signs;
  }

  BigDecimal settle(TransactionType type, Column column, BigDecimal amount) {
    boolean agrees = switch (column) {
      case QUANTITY ->
        type == TransactionType.SELL_SHORT
            || type.effect() == Effect.DISPOSAL
            || type.effect() == Effect.TRANSFER;
      case GROSS -> PAYS.contains(type);
      case FEE, TAX -> chargesWithMinus.contains(column);
      case SOURCE_ACCOUNT,
          DATE,
          TYPE,
          SYMBOL,
          PRICE,
          ISIN,
          CURRENCY,
          FX_RATE,
          COUNTER_CURRENCY,
          COUNTER_AMOUNT,
          COUNTER_ACCOUNT,
          SETTLEMENT_DATE,
          EX_DATE,
          PAY_DATE,
          RATIO,
          COUNTER_SYMBOL,
          COUNTER_QUANTITY,
          MULTIPLIER,
          MARGINED,
          BASIS_RATIO,
          CASH_IN_LIEU,
          SIDE,
          OPTION_RIGHT,
          ACQUIRE_DATE,
          REFERENCE,
          NOTE -> false;
    };
    return agrees ? amount.abs() : amount;
  }

  private static boolean positive(String cell, Format format) {
    try {
      return !cell.isEmpty() && WrittenDecimal.read(cell, format.decimalMark()).signum() > 0;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
