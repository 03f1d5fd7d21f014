package io.nexanest.desktop.gateway.importing;

/** What kind of file a statement was found to be. */
public enum StatementKind {
  CSV("delimited text (CSV)"),
  OFX("OFX or QFX"),
  FLEX("Interactive Brokers Flex"),
  GHOSTFOLIO("Ghostfolio"),
  PORTFOLIO_PERFORMANCE("Portfolio Performance"),
  QIF("QIF"),
  CAMT053("camt.053"),
  MT940("MT940"),
  NEXANEST("books of NexaNest"),
  OTHER("a format newer than this workstation");

  private final String title;

  StatementKind(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
