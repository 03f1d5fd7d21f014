package io.nexanest.portfolio.importing.qif;

import io.nexanest.core.transaction.TransactionType;
import io.nexanest.kernel.money.Decimals;
import io.nexanest.portfolio.importing.statement.Cells;
import io.nexanest.portfolio.importing.statement.Column;
import io.nexanest.portfolio.importing.statement.Records;
import io.nexanest.portfolio.importing.text.WrittenDecimal;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;

/** One record, by the letters of its fields. */
record QifEntry(
    QifFile.QifRecord entry, Map<String, String> symbols, QifDates dates, char decimalMark) {

  void record(Records records) {
    if (entry.investment()) {
      investment(records);
    } else {
      add(records, cash(), cashType());
    }
  }

  private TransactionType cashType() {
    boolean in = amount('T').signum() >= 0;
    return switch (entry.get('L').toLowerCase(Locale.ROOT)) {
      case "_intinc", "int inc", "interest inc" ->
        in ? TransactionType.INTEREST : TransactionType.INTEREST_CHARGE;
      case "bank charge", "bank chrg" -> in ? TransactionType.FEE_REFUND : TransactionType.FEE;
      default -> in ? TransactionType.DEPOSIT : TransactionType.WITHDRAWAL;
    };
  }

  /** An action that ends with X moves the cash to or from another account besides. */
  private void investment(Records records) {
    String action = entry.get('N').toLowerCase(Locale.ROOT);
    boolean beside = action.endsWith("x") && !action.matches("contribx|withdrwx");
    switch (beside ? action.substring(0, action.length() - 1) : action) {
      case "buy" -> add(records, traded(true), TransactionType.BUY);
      case "cvrshrt" -> add(records, traded(true), TransactionType.BUY_TO_COVER);
      case "sell" -> add(records, traded(false), TransactionType.SELL);
      case "shtsell" -> add(records, traded(false), TransactionType.SELL_SHORT);
      case "shrsin" -> add(records, traded(true), TransactionType.DELIVERY_IN);
      case "shrsout" -> add(records, traded(false), TransactionType.DELIVERY_OUT);
      case "div" -> add(records, named(cash()), TransactionType.DIVIDEND);
      case "cglong", "cgmid", "cgshort" ->
        add(records, named(cash()), TransactionType.CAPITAL_GAIN_DISTRIBUTION);
      case "rtrncap" -> add(records, named(cash()), TransactionType.RETURN_OF_CAPITAL);
      case "intinc" -> interest(records);
      case "reinvdiv", "reinvint", "reinvlg", "reinvmd", "reinvsh" ->
        add(records, traded(true), TransactionType.REINVESTMENT);
      case "stksplit" -> split(records);
      case "margint" -> add(records, cash(), TransactionType.INTEREST_CHARGE);
      case "miscinc" -> add(records, cash(), TransactionType.INTEREST);
      case "miscexp" -> add(records, named(cash()), TransactionType.FEE);
      case "xin", "contribx" -> add(records, cash(), TransactionType.DEPOSIT);
      case "xout", "withdrwx" -> add(records, cash(), TransactionType.WITHDRAWAL);
      case "cash" ->
        add(
            records,
            cash(),
            amount('T').signum() < 0 ? TransactionType.WITHDRAWAL : TransactionType.DEPOSIT);
      default -> {
        records.unread(
            entry.line(), named(cash()), "the QIF action '" + entry.get('N') + "' is not read");
        return;
      }
    }
    if (beside) {
      boolean pays = action.matches("(buy|cvrshrt|margint|miscexp)x");
      add(records, cash(), pays ? TransactionType.DEPOSIT : TransactionType.WITHDRAWAL);
    }
  }

  private void interest(Records records) {
    boolean ofSecurity = !entry.get('Y').isEmpty();
    add(
        records,
        ofSecurity ? named(cash()) : cash(),
        ofSecurity ? TransactionType.COUPON : TransactionType.INTEREST);
  }

  /** The quantity of a split is that of new units for ten old ones. */
  private void split(Records records) {
    Cells cells = named(head()).with(Column.RATIO, Decimals.text(amount('Q')) + ":10");
    add(records, cells, TransactionType.SPLIT);
  }

  /** The total is what the cash account sees: with the commission of a purchase in it. */
  private Cells traded(boolean buy) {
    BigDecimal fee = amount('O').abs();
    BigDecimal total = amount('T').abs();
    BigDecimal gross = buy ? total.subtract(fee) : total.add(fee);
    Cells cells = named(head())
        .with(Column.QUANTITY, number('Q'))
        .with(Column.PRICE, number('I'))
        .charge(Column.FEE, fee);
    boolean stated = total.signum() != 0 && gross.signum() > 0;
    return stated ? cells.with(Column.GROSS, gross) : cells;
  }

  private Cells cash() {
    return head().with(Column.GROSS, number(entry.get('T').isEmpty() ? 'U' : 'T'));
  }

  private Cells named(Cells cells) {
    String name = entry.get('Y');
    String symbol = symbols.getOrDefault(name, "");
    return cells.with(Column.SYMBOL, symbol.isEmpty() ? name : symbol);
  }

  private Cells head() {
    StringBuilder note = new StringBuilder();
    for (char code : "PML".toCharArray()) {
      String text = entry.get(code);
      if (!text.isEmpty() && note.indexOf(text) < 0) {
        note.append(note.isEmpty() ? "" : " – ").append(text);
      }
    }
    return new Cells()
        .with(Column.DATE, dates.iso(entry.get('D')))
        .with(Column.NOTE, note.toString());
  }

  private void add(Records records, Cells cells, TransactionType type) {
    records.add(entry.line(), cells.type(type));
  }

  /** Without its sign and with a point; what is no number stays as it is, to be told. */
  private String number(char code) {
    String text = entry.get(code);
    try {
      return text.isEmpty()
          ? ""
          : Decimals.text(WrittenDecimal.read(text, decimalMark).abs());
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  private BigDecimal amount(char code) {
    try {
      String text = entry.get(code);
      return text.isEmpty() ? BigDecimal.ZERO : WrittenDecimal.read(text, decimalMark);
    } catch (IllegalArgumentException e) {
      return BigDecimal.ZERO;
    }
  }
}
