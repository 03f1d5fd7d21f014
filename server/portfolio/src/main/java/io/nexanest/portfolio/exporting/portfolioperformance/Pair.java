package io.nexanest.portfolio.exporting.portfolioperformance;

/**
 * Two transactions that are one event.
 *
 * @param first the units of a trade, or where a transfer comes from
 */
record Pair(Kind kind, Place firstPlace, Item first, Place secondPlace, Item second) {
  /** What the two are to each other, with the names of the four objects. */
  enum Kind {
    TRADE("buysell", "portfolio", "portfolioTransaction", "account", "accountTransaction"),
    CASH("account-transfer", "accountFrom", "transactionFrom", "accountTo", "transactionTo"),
    UNITS("portfolio-transfer", "portfolioFrom", "transactionFrom", "portfolioTo", "transactionTo");

    private final String className;
    private final String firstPlace;
    private final String first;
    private final String secondPlace;
    private final String second;

    Kind(String className, String firstPlace, String first, String secondPlace, String second) {
      this.className = className;
      this.firstPlace = firstPlace;
      this.first = first;
      this.secondPlace = secondPlace;
      this.second = second;
    }

    String className() {
      return className;
    }

    String firstPlace() {
      return firstPlace;
    }

    String first() {
      return first;
    }

    String secondPlace() {
      return secondPlace;
    }

    String second() {
      return second;
    }
  }
}
