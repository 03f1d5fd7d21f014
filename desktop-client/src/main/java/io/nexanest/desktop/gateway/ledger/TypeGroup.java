package io.nexanest.desktop.gateway.ledger;

/** Types that are looked for together. */
public enum TypeGroup {
  TRADES("Trades"),
  CONTRACTS("Contracts"),
  CASH("Cash"),
  CUSTODY("Custody"),
  INCOME("Income"),
  COSTS("Costs"),
  CORPORATE_ACTIONS("Corporate actions"),
  OPENING("Opening"),
  /** What nobody enters by hand. */
  NONE("");

  private final String title;

  TypeGroup(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
