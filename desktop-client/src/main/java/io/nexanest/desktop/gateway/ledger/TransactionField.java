package io.nexanest.desktop.gateway.ledger;

/** A field of a transaction that a person fills in; {@link #wire()} is its name in the API. */
public enum TransactionField {
  ACCOUNT("account", "Account", Form.ACCOUNT),
  COUNTER_ACCOUNT("counter_account", "To account", Form.ACCOUNT),
  INSTRUMENT("instrument", "Instrument", Form.INSTRUMENT),
  QUANTITY("quantity", "Quantity", Form.DECIMAL),
  PRICE("price", "Price", Form.DECIMAL),
  GROSS("gross", "Gross amount", Form.DECIMAL),
  FEE("fee", "Fee", Form.DECIMAL),
  TAX("tax", "Tax", Form.DECIMAL),
  SETTLEMENT_CURRENCY("settlement_currency", "Currency", Form.CURRENCY),
  FX_RATE("fx_rate", "Exchange rate", Form.DECIMAL),
  COUNTER_CURRENCY("counter_currency", "Currency received", Form.CURRENCY),
  COUNTER_AMOUNT("counter_amount", "Amount received", Form.DECIMAL),
  RATIO_NEW("ratio_new", "New units", Form.DECIMAL),
  RATIO_OLD("ratio_old", "Old units", Form.DECIMAL),
  TRADE_DATE("trade_date", "Trade date", Form.DATE),
  SETTLEMENT_DATE("settlement_date", "Settlement date", Form.DATE),
  EX_DATE("ex_date", "Ex-date", Form.DATE),
  PAY_DATE("pay_date", "Pay date", Form.DATE),
  EXTERNAL_REFERENCE("external_reference", "Reference", Form.TEXT),
  NOTE("note", "Note", Form.TEXT);

  /** What kind of thing the field takes. */
  public enum Form {
    ACCOUNT,
    INSTRUMENT,
    CURRENCY,
    DECIMAL,
    DATE,
    TEXT
  }

  private final String wire;
  private final String title;
  private final Form form;

  TransactionField(String wire, String title, Form form) {
    this.wire = wire;
    this.title = title;
    this.form = form;
  }

  public String wire() {
    return wire;
  }

  public String title() {
    return title;
  }

  public Form form() {
    return form;
  }
}
