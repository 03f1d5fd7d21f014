package io.nexanest.portfolio.importing.flex;

import io.nexanest.core.transaction.TransactionType;
import io.nexanest.kernel.money.Decimals;
import io.nexanest.portfolio.importing.statement.Cells;
import io.nexanest.portfolio.importing.statement.Column;
import io.nexanest.portfolio.importing.statement.Records;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Ends of options. Interactive Brokers books two trades, the option at zero and the underlying at
 * the strike; here they are one exercise or assignment, so that the premium goes into the cost.
 */
final class FlexOptions {
  private static final String[] USED = {"A", "Ex", "AEx"};

  private final Records records;

  /** Exercises and assignments, by what they deliver. */
  private final Set<String> delivering = new HashSet<>();

  /** Commissions of trades that such an end delivers, by the same. */
  private final Map<String, BigDecimal> commissions = new HashMap<>();

  FlexOptions(Records records, List<FlexEntry> trades) {
    this.records = records;
    for (FlexEntry trade : trades) {
      if (trade.text("transactionType").equals("BookTrade") && trade.isNoted(USED)) {
        if (trade.text("putCall").isEmpty()) {
          commissions.merge(delivered(trade), FlexTrades.commission(trade), BigDecimal::add);
        } else {
          delivering.add(delivery(trade));
        }
      }
    }
  }

  /** Reads a trade that ends an option otherwise than by trading; false if it is no such trade. */
  boolean readEnd(FlexEntry trade) {
    boolean option = !trade.text("assetCategory").equals("FUT");
    if (!option || !trade.text("transactionType").equals("BookTrade")) {
      return false;
    }
    String date = trade.date("tradeDate", "dateTime", "reportDate");
    if (trade.isNoted("Ep")) {
      end(trade, date, TransactionType.EXPIRY, BigDecimal.ZERO);
      return true;
    }
    if (!trade.isNoted(USED)) {
      return false;
    }
    BigDecimal fee = FlexTrades.commission(trade)
        .add(commissions.getOrDefault(delivery(trade), BigDecimal.ZERO));
    boolean assigned = trade.isNoted("A");
    end(trade, date, assigned ? TransactionType.ASSIGNMENT : TransactionType.EXERCISE, fee);
    return true;
  }

  /** Whether it is the other half of an exercise or assignment among the trades. */
  boolean isDelivery(FlexEntry trade) {
    return trade.text("transactionType").equals("BookTrade")
        && trade.isNoted(USED)
        && delivering.contains(delivered(trade));
  }

  private static String delivery(FlexEntry option) {
    BigDecimal units = option.number("quantity").multiply(option.number("multiplier"));
    return key(option, option.text("underlyingSymbol"), units);
  }

  private static String delivered(FlexEntry trade) {
    return key(trade, trade.text("symbol"), trade.number("quantity"));
  }

  private static String key(FlexEntry trade, String symbol, BigDecimal units) {
    return symbol + "/" + trade.date("tradeDate") + "/" + Decimals.text(units.abs());
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
