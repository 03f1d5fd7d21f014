package io.nexanest.portfolio.importing.statement;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a statement can say about a transaction, with the headers that are known for it. */
public enum Column {
  /** Which of a file's accounts the row is of; never booked, it chooses what is read. */
  SOURCE_ACCOUNT(Kind.TEXT, "source account"),
  DATE(
      Kind.DATE,
      "date, trade date, transaction date, activity date, run date, datum, handelstag,"
          + " handelsdatum, buchungstag, buchungsdatum, schlusstag"),
  TYPE(
      Kind.TEXT,
      "type, transaction type, action, activity, transaction, typ, art, transaktionstyp,"
          + " transaktionsart, geschäftsart, buchungsart, vorgang"),
  SYMBOL(
      Kind.TEXT,
      "symbol, ticker, ticker symbol, isin, instrument, security, kürzel, wertpapier, valor"),
  /** Looked up before the symbol, where a statement has both. */
  ISIN(Kind.TEXT, "isin, isin code"),
  QUANTITY(Kind.DECIMAL, "quantity, shares, units, qty, stück, stücke, anzahl, menge, nominale"),
  PRICE(Kind.DECIMAL, "price, unit price, price per share, share price, kurs, preis, stückpreis"),
  GROSS(
      Kind.DECIMAL,
      "gross, amount, gross amount, value, principal, betrag, bruttobetrag, brutto, kurswert"),
  FEE(
      Kind.DECIMAL,
      "fee, fees, commission, commissions, charges, fees comm, gebühr, gebühren, provision,"
          + " spesen, entgelt"),
  TAX(
      Kind.DECIMAL,
      "tax, taxes, withholding tax, tax withheld, steuer, steuern, quellensteuer,"
          + " kapitalertragsteuer"),
  CURRENCY(
      Kind.TEXT,
      "currency, settlement currency, currency code, ccy, währung, abrechnungswährung, whg"),
  FX_RATE(
      Kind.DECIMAL,
      "fx rate, exchange rate, conversion rate, rate, wechselkurs, devisenkurs, umrechnungskurs"),
  COUNTER_CURRENCY(Kind.TEXT, "counter currency, to currency, gegenwährung, zielwährung"),
  COUNTER_AMOUNT(Kind.DECIMAL, "counter amount, to amount, gegenbetrag, gegenwert, zielbetrag"),
  COUNTER_ACCOUNT(
      Kind.TEXT, "counter account, to account, gegenkonto, zielkonto, gegendepot, zieldepot"),
  SETTLEMENT_DATE(
      Kind.DATE,
      "settlement date, settle date, value date, settled, valuta, wertstellung, valutadatum"),
  EX_DATE(Kind.DATE, "ex date, ex dividend date, ex tag, ex datum"),
  PAY_DATE(Kind.DATE, "pay date, payment date, payable date, zahltag, zahlungstag, zahlbar am"),
  RATIO(Kind.TEXT, "ratio, split ratio, verhältnis, splitverhältnis, bezugsverhältnis"),
  COUNTER_SYMBOL(
      Kind.TEXT,
      "counter symbol, new symbol, to symbol, underlying symbol, underlying, neues symbol,"
          + " basiswert"),
  COUNTER_QUANTITY(Kind.DECIMAL, "counter quantity, underlying quantity"),
  MULTIPLIER(Kind.DECIMAL, "multiplier, contract size, multiplikator, kontraktgröße"),
  MARGINED(Kind.TEXT, "margined"),
  BASIS_RATIO(Kind.DECIMAL, "basis ratio, cost basis ratio"),
  CASH_IN_LIEU(Kind.DECIMAL, "cash in lieu, spitzenausgleich"),
  SIDE(Kind.TEXT, "position side, long short"),
  OPTION_RIGHT(Kind.TEXT, "option right, put call, call put"),
  ACQUIRE_DATE(Kind.DATE, "acquire date, acquisition date, acquired, anschaffungsdatum, kaufdatum"),
  REFERENCE(
      Kind.TEXT,
      "reference, transaction id, order id, trade id, reference number, ref, referenz,"
          + " referenznummer, auftragsnummer, ordernummer, belegnummer"),
  NOTE(
      Kind.TEXT,
      "note, notes, description, memo, comment, details, notiz, bemerkung, beschreibung,"
          + " verwendungszweck, buchungstext");

  /** How a cell of the column is written. */
  public enum Kind {
    TEXT,
    DECIMAL,
    DATE
  }

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\p{Punct}\\u00a0\\u2019]+");

  private final Kind kind;
  private final List<String> headers;

  Column(Kind kind, String headers) {
    this.kind = kind;
    this.headers = List.of(headers.split(", "));
  }

  public Kind kind() {
    return kind;
  }

  /** The product's name of the column: {@code settlement_date}. */
  public String columnName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Headers that are taken for it, in order of preference, as {@link #plain} writes them. */
  public List<String> headers() {
    return headers;
  }

  /** Headers of more languages that are taken for it where none of {@link #headers} is there. */
  public List<String> foreignHeaders() {
    return ForeignHeaders.of(this);
  }

  /** The column of that product name. */
  public static Optional<Column> named(String name) {
    return Arrays.stream(values())
        .filter(column -> column.columnName().equals(name))
        .findFirst();
  }

  /** Words without case and punctuation, so that "Ex-Date", "ex_date" and "Ex date" are one. */
  public static String plain(String words) {
    return BETWEEN_WORDS.matcher(words.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }
}
