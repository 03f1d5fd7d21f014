package io.nexanest.portfolio.importing.flex;

import io.nexanest.core.transaction.TransactionType;
import io.nexanest.portfolio.importing.statement.Cells;
import io.nexanest.portfolio.importing.statement.Column;
import io.nexanest.portfolio.importing.statement.Records;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Ends of options. Interactive Brokers books two trades, the option at zero and the underlying at
 * the strike; here they are one exercise or assignment, so that the premium goes into the cost.
 */
record FlexOptions(Records records) {
  /** Reads a trade that ends an option otherwise than by trading; false if it is no such trade. */
  boolean readEnd(FlexEntry trade, List<FlexEntry> trades) {
    boolean option = !trade.text("assetCategory").equals("FUT");
    if (!option || !trade.text("transactionType").equals("BookTrade")) {
      return false;
    }
    String date = trade.date("tradeDate", "dateTime", "reportDate");
    if (trade.isNoted("Ep")) {
      end(trade, date, TransactionType.EXPIRY, BigDecimal.ZERO);
      return true;
    }
    boolean assigned = trade.isNoted("A");
    if (!assigned && !trade.isNoted("Ex", "AEx")) {
      return false;
    }
    BigDecimal fee = trades.stream()
        .filter(other -> delivers(other, trade))
        .map(FlexTrades::commission)
        .reduce(FlexTrades.commission(trade), BigDecimal::add);
    end(trade, date, assigned ? TransactionType.ASSIGNMENT : TransactionType.EXERCISE, fee);
    return true;
  }

  /** Whether it is the other half of an exercise or assignment among the trades. */
  boolean isDelivery(FlexEntry trade, List<FlexEntry> trades) {
    return trades.stream().anyMatch(option -> delivers(trade, option));
  }

  private static boolean delivers(FlexEntry trade, FlexEntry option) {
    BigDecimal units =
        option.number("quantity").multiply(option.number("multiplier")).abs();
    return trade.isNoted("A", "Ex", "AEx")
        && trade.text("transactionType").equals("BookTrade")
        && option.text("transactionType").equals("BookTrade")
        && !option.text("putCall").isEmpty()
        && option.isNoted("A", "Ex", "AEx")
        && trade.text("putCall").isEmpty()
        && trade.text("symbol").equals(option.text("underlyingSymbol"))
        && trade.date("tradeDate").equals(option.date("tradeDate"))
        && trade.number("quantity").abs().compareTo(units) == 0;
  }

  /** Reads the section of exercises, as far as the trades don't have them already. */
  void readUnlessTraded(List<FlexEntry> ends, List<FlexEntry> trades) {
    Set<String> traded = new HashSet<>();
    trades.stream()
        .filter(trade -> trade.text("transactionType").equals("BookTrade"))
        .forEach(trade -> traded.add(trade.text("symbol") + trade.date("tradeDate")));
    for (FlexEntry end : ends) {
      String date = end.date("date", "reportDate");
      if (!traded.contains(end.text("symbol") + date)) {
        switch (end.text("transactionType")) {
          case "Expiration" -> end(end, date, TransactionType.EXPIRY, BigDecimal.ZERO);
          case "Assignment" -> end(end, date, TransactionType.ASSIGNMENT, charges(end));
          case "Exercise" -> end(end, date, TransactionType.EXERCISE, charges(end));
          // The underlying's side of one of the above.
          case "Buy", "Sell" -> {}
          default ->
            records.unread(
                end.line(),
                end.security(end.head(date)),
                "the end of an option by " + end.text("transactionType") + " is not read");
        }
      }
    }
  }

  private static BigDecimal charges(FlexEntry end) {
    return end.number("commisionsAndTax").abs();
  }

  private void end(FlexEntry entry, String date, TransactionType type, BigDecimal fee) {
    Cells cells = entry
        .security(entry.head(date))
        .type(type)
        .with(Column.QUANTITY, entry.number("quantity").abs())
        .with(Column.MULTIPLIER, entry.number("multiplier"));
    if (type == TransactionType.EXPIRY) {
      // What is held leaves with a minus, what was written comes back.
      cells.with(Column.SIDE, entry.number("quantity").signum() < 0 ? "LONG" : "SHORT");
    } else {
      cells
          .with(Column.COUNTER_SYMBOL, FlexEntry.symbol(entry.text("underlyingSymbol")))
          .with(Column.OPTION_RIGHT, entry.text("putCall").startsWith("P") ? "PUT" : "CALL")
          .with(Column.PRICE, entry.number("strike"))
          .charge(Column.FEE, fee.max(BigDecimal.ZERO));
    }
    records.add(entry.line(), cells);
  }
}
