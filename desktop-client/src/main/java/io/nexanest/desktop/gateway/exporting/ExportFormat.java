package io.nexanest.desktop.gateway.exporting;

/** What kind of file is written. */
public enum ExportFormat {
  CSV("CSV, one table", ".csv"),
  CSV_ARCHIVE("CSV, all tables in a ZIP", ".zip"),
  JSON("JSON, everything", ".json"),
  PORTFOLIO_PERFORMANCE("Portfolio Performance", ".xml"),
  BEANCOUNT("beancount", ".beancount");

  private final String title;
  private final String ending;

  ExportFormat(String title, String ending) {
    this.title = title;
    this.ending = ending;
  }

  public String title() {
    return title;
  }

  /** The end of the file's name. */
  public String ending() {
    return ending;
  }
}
