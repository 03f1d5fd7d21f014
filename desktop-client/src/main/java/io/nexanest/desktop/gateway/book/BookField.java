package io.nexanest.desktop.gateway.book;

/** A field of a household, portfolio or account; {@link #wire()} is its name in the API. */
public enum BookField {
  DISPLAY_NAME("display_name", "Name"),
  BASE_CURRENCY("base_currency", "Base currency"),
  HOUSEHOLD("household", "Household"),
  /** Resource names, separated by a space. */
  ACCOUNTS("accounts", "Accounts"),
  INSTITUTION("institution", "Institution"),
  KIND("kind", "Holds"),
  CURRENCY_CODE("currency_code", "Currency"),
  LOT_POLICY("lot_policy", "Lots are sold"),
  /** The portfolio that a new account is to be in; a change of the portfolio, not of the account. */
  IN_PORTFOLIO("", "In portfolio");

  private final String wire;
  private final String title;

  BookField(String wire, String title) {
    this.wire = wire;
    this.title = title;
  }

  public String wire() {
    return wire;
  }

  public String title() {
    return title;
  }
}
