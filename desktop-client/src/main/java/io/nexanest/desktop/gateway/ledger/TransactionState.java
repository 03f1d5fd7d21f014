package io.nexanest.desktop.gateway.ledger;

/** Whether a transaction counts. */
public enum TransactionState {
  POSTED("posted"),
  SUPERSEDED("corrected"),
  REVERSED("reversed"),
  OTHER("other");

  private final String title;

  TransactionState(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
