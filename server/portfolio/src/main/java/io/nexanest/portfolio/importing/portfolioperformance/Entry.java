package io.nexanest.portfolio.importing.portfolioperformance;

import io.nexanest.core.transaction.TransactionType;
import io.nexanest.portfolio.importing.statement.Cells;
import io.nexanest.portfolio.importing.statement.Column;
import io.nexanest.portfolio.importing.statement.Records;
import io.nexanest.portfolio.importing.term.MinorUnits;
import io.nexanest.portfolio.importing.text.Figure;
import io.nexanest.portfolio.importing.text.XmlElement;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A transaction of a portfolio or of a cash account.
 *
 * @param units whether it is a portfolio's, which holds units; else it is an account's
 */
record Entry(XmlElement element, boolean units, References references, Scale scale) {
  /** Whole numbers stand for fractions: amounts for hundredths, shares for ever smaller ones. */
  record Scale(int shareDigits) {
    private static final int CENT_DIGITS = 2;

    static Scale of(int version) {
      return new Scale(version < 49 ? 6 : 8);
    }

    BigDecimal money(String text) {
      return Figure.orZero(text).movePointLeft(CENT_DIGITS);
    }

    BigDecimal shares(String text) {
      return Figure.orZero(text).movePointLeft(shareDigits);
    }
  }

  /** Whether it becomes a row: a trade's cash is stated by the portfolio's side of it. */
  boolean isRecorded() {
    return units || !text("type").matches("BUY|SELL");
  }

  void record(Records records) {
    switch (text("type")) {
      // The portfolio has the trade with its units; this is its cash.
      case "BUY", "SELL" -> {
        if (units) {
          trade(records);
        }
      }
      case "DELIVERY_INBOUND" -> delivery(records, TransactionType.DELIVERY_IN);
      case "DELIVERY_OUTBOUND" -> delivery(records, TransactionType.DELIVERY_OUT);
      case "DEPOSIT" -> add(records, cash(), TransactionType.DEPOSIT);
      case "REMOVAL" -> add(records, cash(), TransactionType.WITHDRAWAL);
      case "INTEREST" -> add(records, income(cash()), TransactionType.INTEREST);
      case "INTEREST_CHARGE" -> add(records, cash(), TransactionType.INTEREST_CHARGE);
      case "DIVIDENDS" -> add(records, dividend(), TransactionType.DIVIDEND);
      case "FEES" -> add(records, security(cash()), TransactionType.FEE);
      case "FEES_REFUND" -> add(records, security(cash()), TransactionType.FEE_REFUND);
      case "TAXES" -> add(records, security(cash()), TransactionType.TAX);
      case "TAX_REFUND" -> add(records, security(cash()), TransactionType.TAX_REFUND);
      case "TRANSFER_OUT" -> transferOut(records);
      case "TRANSFER_IN" -> transferIn(records);
      default ->
        records.unread(
            element.line(), cash(), "the transaction type '" + text("type") + "' is not read");
    }
  }

  private void trade(Records records) {
    boolean buy = text("type").equals("BUY");
    BigDecimal charges = unit("FEE").add(unit("TAX"));
    BigDecimal net = scale.money(text("amount"));
    BigDecimal gross = buy ? net.subtract(charges) : net.add(charges);
    Cells cells = traded(head(), gross)
        .with(Column.QUANTITY, scale.shares(text("shares")))
        .with(Column.CURRENCY, text("currencyCode"))
        .charge(Column.FEE, unit("FEE"))
        .charge(Column.TAX, unit("TAX"));
    add(records, cells, buy ? TransactionType.BUY : TransactionType.SELL);
  }

  /** A delivery moves no cash, so that its charges belong to what the units are worth. */
  private void delivery(Records records, TransactionType type) {
    Cells cells = traded(head(), scale.money(text("amount")))
        .with(Column.QUANTITY, scale.shares(text("shares")))
        .without(Column.FX_RATE);
    if (part("GROSS_VALUE").isEmpty() && MinorUnits.isOne(text("currencyCode"))) {
      cells.with(Column.GROSS, MinorUnits.whole(scale.money(text("amount"))));
    }
    if (type == TransactionType.DELIVERY_OUT && scale.money(text("amount")).signum() == 0) {
      // Nothing was paid, rather than that what left is worth nothing.
      cells.without(Column.GROSS);
    }
    add(records, cells, type);
  }

  private Cells dividend() {
    BigDecimal gross = scale.money(text("amount")).add(unit("FEE")).add(unit("TAX"));
    Cells cells = traded(head(), gross)
        .with(Column.CURRENCY, text("currencyCode"))
        .with(Column.EX_DATE, day(text("exDate")))
        .charge(Column.QUANTITY, scale.shares(text("shares")));
    return cells.charge(Column.FEE, unit("FEE")).charge(Column.TAX, unit("TAX"));
  }

  private Cells income(Cells cells) {
    BigDecimal gross = scale.money(text("amount")).add(unit("FEE")).add(unit("TAX"));
    return cells
        .with(Column.GROSS, gross)
        .charge(Column.FEE, unit("FEE"))
        .charge(Column.TAX, unit("TAX"));
  }

  private void transferOut(Records records) {
    String to = crossed(units ? "portfolioTo" : "accountTo").map(this::named).orElse("");
    if (units) {
      Cells cells = security(head())
          .with(Column.QUANTITY, scale.shares(text("shares")))
          .with(Column.COUNTER_ACCOUNT, to);
      add(records, cells, TransactionType.SECURITY_TRANSFER);
      return;
    }
    Optional<XmlElement> arrived = crossed("transactionTo");
    String currency =
        arrived.map(other -> references.text(other, "currencyCode")).orElse(text("currencyCode"));
    Cells cells = cash().with(Column.COUNTER_ACCOUNT, to);
    if (isWithinOne()) {
      cells
          .without(Column.COUNTER_ACCOUNT)
          .with(Column.COUNTER_CURRENCY, currency)
          .with(
              Column.COUNTER_AMOUNT,
              scale.money(arrived.map(other -> references.text(other, "amount")).orElse("")));
      add(records, cells, TransactionType.FX_CONVERSION);
    } else if (currency.equals(text("currencyCode"))) {
      add(records, cells, TransactionType.CASH_TRANSFER);
    } else {
      records.unread(
          element.line(),
          cells.type(TransactionType.CASH_TRANSFER),
          "the transfer to '" + to + "' arrives in " + currency
              + "; book an FX_CONVERSION here and a CASH_TRANSFER of what it brings");
    }
  }

  /** Whether both accounts are currencies of one, which their names tell: Depot, Depot (USD). */
  private boolean isWithinOne() {
    return crossed("accountFrom").isPresent()
        && !bare("accountFrom").isEmpty()
        && bare("accountFrom").equals(bare("accountTo"));
  }

  private String bare(String side) {
    return crossed(side).map(this::named).orElse("");
  }

  /** The account's name without its currency, where it has one to itself. */
  private String named(XmlElement account) {
    return references
        .text(account, "name")
        .replace(" (" + references.text(account, "currencyCode") + ")", "");
  }

  private void transferIn(Records records) {
    if (!units && isWithinOne()) {
      // The conversion is a row already, of where it comes from.
      return;
    }
    String from =
        crossed(units ? "portfolioFrom" : "accountFrom").map(this::named).orElse("");
    records.unread(
        element.line(),
        units ? security(head()).with(Column.QUANTITY, scale.shares(text("shares"))) : cash(),
        "the transfer is booked by the account that it comes from, '" + from
            + "'; leave it out if that is imported too, else book it as a "
            + (units ? "DELIVERY_IN" : "DEPOSIT"));
  }

  private void add(Records records, Cells cells, TransactionType type) {
    records.add(element.line(), cells.type(type));
  }

  private Cells cash() {
    return head()
        .with(Column.GROSS, scale.money(text("amount")))
        .with(Column.CURRENCY, text("currencyCode"));
  }

  private Cells head() {
    return new Cells()
        .with(Column.DATE, day(text("date")))
        .with(Column.REFERENCE, text("uuid"))
        .with(Column.NOTE, text("note"));
  }

  private Cells security(Cells cells) {
    Optional<XmlElement> security = references.field(element, "security");
    security.ifPresent(found -> {
      String isin = references.text(found, "isin");
      String ticker = references.text(found, "tickerSymbol");
      String name = references.text(found, "name");
      cells.with(Column.ISIN, isin).with(Column.SYMBOL, ticker.isEmpty() ? name : ticker);
    });
    return cells;
  }

  /** The gross is the security's own currency's where that is another than the cash's. */
  private Cells traded(Cells cells, BigDecimal gross) {
    security(cells);
    return part("GROSS_VALUE")
        .flatMap(unit -> unit.child("forex").map(forex -> exchanged(cells, unit, forex)))
        .orElseGet(() -> cells.with(Column.GROSS, gross));
  }

  /** A security in pence is one in pounds, so that a rate of 0.01 is none. */
  private Cells exchanged(Cells cells, XmlElement unit, XmlElement forex) {
    BigDecimal own = scale.money(forex.attribute("amount"));
    String rate = Figure.plain(unit.textAt("exchangeRate"));
    if (!MinorUnits.isOne(forex.attribute("currency"))) {
      return cells.with(Column.GROSS, own).with(Column.FX_RATE, rate);
    }
    BigDecimal ofWhole = MinorUnits.ofWhole(Figure.orZero(rate));
    cells.with(Column.GROSS, MinorUnits.whole(own));
    boolean same = MinorUnits.currency(forex.attribute("currency")).equals(text("currencyCode"));
    return same && ofWhole.compareTo(BigDecimal.ONE) == 0
        ? cells
        : cells.with(Column.FX_RATE, ofWhole);
  }

  private BigDecimal unit(String type) {
    return element.children("units").stream()
        .flatMap(list -> list.children("unit").stream())
        .filter(unit -> unit.attribute("type").equals(type))
        .flatMap(unit -> unit.child("amount").stream())
        .map(amount -> scale.money(amount.attribute("amount")))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private Optional<XmlElement> part(String type) {
    return element.children("units").stream()
        .flatMap(list -> list.children("unit").stream())
        .filter(unit -> unit.attribute("type").equals(type))
        .findFirst();
  }

  private Optional<XmlElement> crossed(String name) {
    return references.field(element, "crossEntry").flatMap(cross -> references.field(cross, name));
  }

  private String text(String name) {
    return references.text(element, name);
  }

  private static String day(String moment) {
    return moment.matches("(?s)[0-9]{4}-[0-9]{2}-[0-9]{2}T.*") ? moment.substring(0, 10) : moment;
  }
}
