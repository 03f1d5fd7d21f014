package io.nexanest.portfolio.exporting.file;

import io.nexanest.core.transaction.Draft;
import io.nexanest.core.transaction.Field;
import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.kernel.money.Decimals;
import io.nexanest.portfolio.importing.statement.Column;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** A transaction in the columns that an import reads, so that it comes back as it was. */
public final class TransactionCells {
  private static final Map<Field, Column> DECIMALS = Map.ofEntries(
      Map.entry(Field.QUANTITY, Column.QUANTITY),
      Map.entry(Field.PRICE, Column.PRICE),
      Map.entry(Field.GROSS, Column.GROSS),
      Map.entry(Field.FEE, Column.FEE),
      Map.entry(Field.TAX, Column.TAX),
      Map.entry(Field.FX_RATE, Column.FX_RATE),
      Map.entry(Field.COUNTER_QUANTITY, Column.COUNTER_QUANTITY),
      Map.entry(Field.MULTIPLIER, Column.MULTIPLIER),
      Map.entry(Field.BASIS_RATIO, Column.BASIS_RATIO),
      Map.entry(Field.CASH_IN_LIEU, Column.CASH_IN_LIEU));

  private final Map<Column, String> cells = new EnumMap<>(Column.class);

  private TransactionCells() {}

  /** The cells that say something. */
  public static Map<Column, String> of(Draft draft, Extract books) {
    TransactionCells row = new TransactionCells();
    row.parties(draft, books);
    DECIMALS.forEach((field, column) -> row.number(column, draft.decimal(field)));
    row.terms(draft);
    row.dates(draft);
    row.put(Column.REFERENCE, draft.externalReference());
    row.put(Column.NOTE, draft.note());
    return row.cells;
  }

  private void parties(Draft draft, Extract books) {
    put(Column.SOURCE_ACCOUNT, books.name(draft.account()));
    put(Column.TYPE, draft.type().name());
    draft.instrument().ifPresent(instrument -> {
      put(Column.SYMBOL, books.symbol(instrument));
      put(Column.ISIN, books.isin(instrument));
    });
    draft.counterInstrument().ifPresent(id -> put(Column.COUNTER_SYMBOL, books.symbol(id)));
    draft.counterAccount().ifPresent(account -> put(Column.COUNTER_ACCOUNT, books.name(account)));
    draft
        .settlementCurrency()
        .or(draft::instrumentCurrency)
        .map(CurrencyCode::code)
        .ifPresent(code -> put(Column.CURRENCY, code));
    draft.counterAmount().ifPresent(money -> {
      put(Column.COUNTER_CURRENCY, money.currency().code());
      put(Column.COUNTER_AMOUNT, Decimals.text(money.amount()));
    });
  }

  private void terms(Draft draft) {
    Optional<BigDecimal> newUnits = draft.decimal(Field.RATIO_NEW);
    Optional<BigDecimal> oldUnits = draft.decimal(Field.RATIO_OLD);
    if (newUnits.isPresent() && oldUnits.isPresent()) {
      put(Column.RATIO, Decimals.text(newUnits.get()) + ":" + Decimals.text(oldUnits.get()));
    }
    if (draft.margined()) {
      put(Column.MARGINED, "yes");
    }
    draft.side().ifPresent(side -> put(Column.SIDE, side.name()));
    draft.optionRight().ifPresent(right -> put(Column.OPTION_RIGHT, right.name()));
  }

  private void dates(Draft draft) {
    put(Column.DATE, draft.tradeDate().toString());
    date(Column.SETTLEMENT_DATE, draft.settlementDate());
    date(Column.EX_DATE, draft.exDate());
    date(Column.PAY_DATE, draft.payDate());
    date(Column.ACQUIRE_DATE, draft.acquireDate());
  }

  private void number(Column column, Optional<BigDecimal> number) {
    number.ifPresent(found -> put(column, Decimals.text(found)));
  }

  private void date(Column column, Optional<LocalDate> date) {
    date.ifPresent(found -> put(column, found.toString()));
  }

  private void put(Column column, String text) {
    if (!text.isEmpty()) {
      cells.put(column, text);
    }
  }
}
