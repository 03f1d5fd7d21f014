package io.nexanest.desktop.gateway.income;

/** What incomes are put together by. */
public enum IncomePeriod {
  MONTH("Month"),
  QUARTER("Quarter"),
  YEAR("Year");

  private final String title;

  IncomePeriod(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
