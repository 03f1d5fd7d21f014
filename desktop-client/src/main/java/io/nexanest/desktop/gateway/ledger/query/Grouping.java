package io.nexanest.desktop.gateway.ledger.query;

/** What transactions are listed together by. */
public enum Grouping {
  NONE("No groups"),
  MONTH("By month"),
  ACCOUNT("By account"),
  INSTRUMENT("By instrument"),
  TYPE("By type");

  private final String title;

  Grouping(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
