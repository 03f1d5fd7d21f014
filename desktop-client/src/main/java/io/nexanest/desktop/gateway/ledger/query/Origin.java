package io.nexanest.desktop.gateway.ledger.query;

/** How a transaction came into the ledger. */
public enum Origin {
  ANY("Any origin"),
  ENTERED("By hand"),
  IMPORTED("Imported");

  private final String title;

  Origin(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
