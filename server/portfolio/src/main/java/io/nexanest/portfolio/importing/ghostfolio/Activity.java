package io.nexanest.portfolio.importing.ghostfolio;

import io.nexanest.core.transaction.TransactionType;
import io.nexanest.portfolio.importing.statement.Cells;
import io.nexanest.portfolio.importing.statement.Column;
import io.nexanest.portfolio.importing.statement.Records;
import io.nexanest.portfolio.importing.text.Figure;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * An activity as both of Ghostfolio's formats state it. Its amount is quantity × unit price in the
 * activity's currency, beside which the fee stands by itself.
 *
 * @param date by ISO 8601, or as the file has it if it is no date
 * @param security the name of what is traded, if the file has one beside the symbol
 */
record Activity(
    String type,
    String date,
    String symbol,
    String isin,
    String security,
    String quantity,
    String price,
    String fee,
    String currency,
    String note,
    String reference) {

  void record(int line, Records records) {
    BigDecimal amount = Figure.orZero(quantity).multiply(Figure.orZero(price)).abs();
    Cells cells = new Cells()
        .with(Column.DATE, date)
        .with(Column.CURRENCY, currency.toUpperCase(Locale.ROOT))
        .with(Column.REFERENCE, reference);
    switch (type.toUpperCase(Locale.ROOT)) {
      case "BUY" -> records.add(line, traded(cells).type(TransactionType.BUY));
      case "SELL" -> records.add(line, traded(cells).type(TransactionType.SELL));
      case "DIVIDEND" ->
        records.add(
            line,
            named(cells)
                .type(TransactionType.DIVIDEND)
                .with(Column.GROSS, amount)
                .with(Column.FEE, Figure.unsigned(fee)));
      case "INTEREST" ->
        records.add(
            line,
            noted(cells)
                .type(TransactionType.INTEREST)
                .with(Column.GROSS, amount)
                .with(Column.FEE, Figure.unsigned(fee)));
      case "FEE" -> {
        boolean priced = Figure.orZero(fee).signum() == 0;
        noted(cells).type(TransactionType.FEE);
        records.add(
            line,
            priced
                ? cells.with(Column.GROSS, amount)
                : cells.with(Column.GROSS, Figure.unsigned(fee)));
      }
      default -> records.unread(line, traded(cells), "the activity '" + type + "' is not read");
    }
  }

  private Cells traded(Cells cells) {
    return named(cells)
        .with(Column.QUANTITY, Figure.unsigned(quantity))
        .with(Column.PRICE, Figure.unsigned(price))
        .with(Column.FEE, Figure.unsigned(fee));
  }

  private Cells named(Cells cells) {
    return cells.with(Column.SYMBOL, symbol).with(Column.ISIN, isin).with(Column.NOTE, note);
  }

  /** What has no security: the symbol is then nothing but a name for it. */
  private Cells noted(Cells cells) {
    String name = security.isEmpty() ? symbol : security;
    return cells.with(Column.NOTE, note.isEmpty() ? name : name + " – " + note);
  }
}
