package io.nexanest.desktop.gateway.book;

/** What an account holds. */
public enum AccountKind {
  CUSTODY("Securities and cash"),
  CASH("Cash alone"),
  OTHER("Other");

  private final String title;

  AccountKind(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
