package io.nexanest.portfolio.importing.ghostfolio;

import io.nexanest.core.transaction.TransactionType;
import io.nexanest.portfolio.importing.statement.Cells;
import io.nexanest.portfolio.importing.statement.Column;
import io.nexanest.portfolio.importing.statement.Records;
import io.nexanest.portfolio.importing.text.Figure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * An activity as both of Ghostfolio's formats state it. Its amount is quantity × unit price in the
 * activity's currency, beside which the fee stands by itself.
 *
 * @param source who its symbol is by; empty if the format has no such thing
 * @param date by ISO 8601, or as the file has it if it is no date
 * @param security the name of what is traded, if the file has one beside the symbol
 */
record Activity(
    String source,
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
  private static final List<String> SOURCES = List.of(
      "ALPHA_VANTAGE",
      "COINGECKO",
      "EOD_HISTORICAL_DATA",
      "FINANCIAL_MODELING_PREP",
      "GHOSTFOLIO",
      "GOOGLE_SHEETS",
      "MANUAL",
      "RAPID_API",
      "YAHOO");

  private static final String EARLIEST = LocalDate.EPOCH.toString();

  void record(int line, Records records) {
    String fault = fault();
    if (!fault.isEmpty()) {
      records.unread(line, traded(head()), fault);
      return;
    }
    BigDecimal amount = Figure.orZero(quantity).multiply(Figure.orZero(price)).abs();
    Cells cells = head();
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

  /** What Ghostfolio itself would not take; empty if there is nothing. */
  private String fault() {
    if (!source.isEmpty() && !SOURCES.contains(source)) {
      return "the data source '" + source + "' is none of Ghostfolio's, so whose symbol '" + symbol
          + "' is can't be told; it would be one of " + String.join(", ", SOURCES);
    }
    // Dates by ISO 8601 are in the order of their texts.
    boolean day = date.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    return day && date.compareTo(EARLIEST) < 0
        ? "the date " + date + " is before " + EARLIEST + ", the earliest of Ghostfolio's"
        : "";
  }

  private Cells head() {
    return new Cells()
        .with(Column.DATE, date)
        .with(Column.CURRENCY, currency.toUpperCase(Locale.ROOT))
        .with(Column.REFERENCE, reference);
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
