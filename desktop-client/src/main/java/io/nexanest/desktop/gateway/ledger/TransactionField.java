package io.nexanest.desktop.gateway.ledger;

import java.util.List;

/**
 * A field of a transaction that a person fills in, in the order of a form; {@link #wire()} is its
 * name in the API.
 */
public enum TransactionField {
  ACCOUNT("account", "Account", Form.ACCOUNT),
  COUNTER_ACCOUNT("counter_account", "To account", Form.ACCOUNT),
  TRADE_DATE("trade_date", "Trade date", Form.DATE),
  SETTLEMENT_DATE("settlement_date", "Settlement date", Form.DATE),
  EX_DATE("ex_date", "Ex-date", Form.DATE),
  PAY_DATE("pay_date", "Pay date", Form.DATE),
  ACQUIRE_DATE("acquire_date", "Acquired on", Form.DATE),
  INSTRUMENT("instrument", "Instrument", Form.INSTRUMENT),
  COUNTER_INSTRUMENT("counter_instrument", "New or underlying instrument", Form.INSTRUMENT),
  SIDE("side", "Side", "LONG", "SHORT"),
  OPTION_RIGHT("option_right", "Option right", "CALL", "PUT"),
  QUANTITY("quantity", "Quantity", Form.DECIMAL),
  COUNTER_QUANTITY("counter_quantity", "Underlying units", Form.DECIMAL),
  RATIO_NEW("ratio_new", "New units", Form.DECIMAL),
  RATIO_OLD("ratio_old", "Old units", Form.DECIMAL),
  BASIS_RATIO("basis_ratio", "Part of the cost, 0 to 1", Form.DECIMAL),
  PRICE("price", "Price", Form.DECIMAL),
  GROSS("gross", "Gross amount", Form.DECIMAL),
  CASH_IN_LIEU("cash_in_lieu", "Cash for fractions", Form.DECIMAL),
  COUNTER_AMOUNT("counter_amount", "Amount received", Form.DECIMAL),
  COUNTER_CURRENCY("counter_currency", "Currency received", Form.CURRENCY),
  FEE("fee", "Fee", Form.DECIMAL),
  TAX("tax", "Tax", Form.DECIMAL),
  SETTLEMENT_CURRENCY("settlement_currency", "Currency", Form.CURRENCY),
  FX_RATE("fx_rate", "Exchange rate", Form.DECIMAL),
  MULTIPLIER("multiplier", "Multiplier", Form.DECIMAL),
  MARGINED("margined", "Settled daily", Form.FLAG),
  LOTS("lots", "Lots", Form.LOTS),
  EXTERNAL_REFERENCE("external_reference", "Reference", Form.TEXT),
  NOTE("note", "Note", Form.TEXT),
  /** Of no type's form: the workstation sets it while a branch is in view. */
  BRANCH("branch", "Branch", Form.TEXT);

  /** What kind of thing the field takes. */
  public enum Form {
    ACCOUNT,
    INSTRUMENT,
    CURRENCY,
    DECIMAL,
    DATE,
    TEXT,
    /** One of {@link TransactionField#choices()}. */
    CHOICE,
    /** "true", or empty. */
    FLAG,
    /** Lots with units, as {@link LotChoice} writes them. */
    LOTS
  }

  private final String wire;
  private final String title;
  private final Form form;
  private final List<String> choices;

  TransactionField(String wire, String title, Form form) {
    this(wire, title, form, List.of());
  }

  TransactionField(String wire, String title, String... choices) {
    this(wire, title, Form.CHOICE, List.of(choices));
  }

  TransactionField(String wire, String title, Form form, List<String> choices) {
    this.wire = wire;
    this.title = title;
    this.form = form;
    this.choices = choices;
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

  public List<String> choices() {
    return choices;
  }
}
