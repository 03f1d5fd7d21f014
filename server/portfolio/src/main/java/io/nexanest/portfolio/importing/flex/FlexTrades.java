package io.nexanest.portfolio.importing.flex;

import io.nexanest.core.transaction.TransactionType;
import io.nexanest.portfolio.importing.statement.Cells;
import io.nexanest.portfolio.importing.statement.Column;
import io.nexanest.portfolio.importing.statement.Records;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The section of trades: securities, contracts and currencies. */
final class FlexTrades {
  private final List<FlexEntry> trades;
  private final Records records;
  private final FlexOptions options;
  private final Set<String> cancelled = new HashSet<>();

  FlexTrades(List<FlexEntry> trades, Records records) {
    this.trades = trades;
    this.records = records;
    this.options = new FlexOptions(records, trades);
  }

  void read() {
    Set<String> ids = new HashSet<>();
    trades.forEach(trade -> ids.add(trade.text("transactionID")));
    for (FlexEntry trade : trades) {
      if (isCancel(trade)) {
        String original = trade.text("origTransactionID");
        if (!original.isEmpty() && ids.contains(original)) {
          cancelled.add(original);
        } else {
          records.unread(
              trade.line(),
              security(trade),
              "it cancels the trade " + trade.text("origTradeID")
                  + ", which is in another file; take that back by hand");
        }
      }
    }
    trades.stream()
        .filter(trade -> !isCancel(trade) && !cancelled.contains(trade.text("transactionID")))
        .forEach(this::trade);
  }

  private static boolean isCancel(FlexEntry trade) {
    return trade.text("transactionType").endsWith("Cancel")
        || trade.text("buySell").endsWith("(Ca.)");
  }

  private void trade(FlexEntry trade) {
    switch (trade.text("assetCategory")) {
      case "CASH" -> conversion(trade);
      case "OPT", "FOP", "FSFOP", "FUT" -> contract(trade);
      case "STK", "FUND", "WAR", "IOPT", "BOND", "BILL", "CRYPTO", "CMDTY", "" -> {
        if (!options.isDelivery(trade)) {
          security(trade, type(trade));
        }
      }
      default ->
        records.unread(
            trade.line(),
            security(trade),
            "the asset category " + trade.text("assetCategory") + " is not read");
    }
  }

  private static TransactionType type(FlexEntry trade) {
    boolean opens = trade.text("openCloseIndicator").equals("O");
    boolean closes = trade.text("openCloseIndicator").equals("C");
    if (isBuy(trade)) {
      return closes ? TransactionType.BUY_TO_COVER : TransactionType.BUY;
    }
    return opens ? TransactionType.SELL_SHORT : TransactionType.SELL;
  }

  static boolean isBuy(FlexEntry trade) {
    return trade.text("buySell").isEmpty()
        ? trade.number("quantity").signum() >= 0
        : trade.text("buySell").startsWith("BUY");
  }

  private void security(FlexEntry trade, TransactionType type) {
    Cells cells = security(trade).type(type);
    if (trade.text("openCloseIndicator").equals("C;O")) {
      records.unread(
          trade.line(),
          cells,
          "it closes a position and opens the opposite one; book it as two, a SELL and a"
              + " SELL_SHORT, or a BUY_TO_COVER and a BUY");
      return;
    }
    records.add(trade.line(), cells);
    beside(trade);
  }

  private void contract(FlexEntry trade) {
    if (options.readEnd(trade)) {
      return;
    }
    boolean opens = !trade.text("openCloseIndicator").equals("C");
    boolean future = trade.text("assetCategory").equals("FUT");
    Cells cells = security(trade)
        .type(opens ? TransactionType.OPEN : TransactionType.CLOSE)
        .with(Column.SIDE, isBuy(trade) == opens ? "LONG" : "SHORT")
        .with(Column.MULTIPLIER, trade.number("multiplier"))
        .with(Column.MARGINED, future ? "yes" : "");
    if (trade.text("openCloseIndicator").matches("O|C")) {
      records.add(trade.line(), cells);
      beside(trade);
    } else {
      records.unread(
          trade.line(),
          cells,
          "it does not say in openCloseIndicator whether it opens or closes; add that column to"
              + " the Flex query, or set type and side here");
    }
  }

  /** A pair such as EUR.USD: so many of the first against the second, which is the currency. */
  private void conversion(FlexEntry trade) {
    String[] pair = trade.text("symbol").split("\\.", -1);
    BigDecimal units = trade.number("quantity");
    BigDecimal money = trade.number("tradeMoney").signum() == 0
        ? units.multiply(trade.number("tradePrice"))
        : trade.number("tradeMoney");
    if (pair.length != 2) {
      records.unread(trade.line(), security(trade), "its symbol is no pair such as EUR.USD");
      return;
    }
    boolean buy = units.signum() > 0;
    String out = buy ? pair[1] : pair[0];
    Cells cells = trade
        .head(trade.date("tradeDate", "dateTime", "reportDate"))
        .type(TransactionType.FX_CONVERSION)
        .with(Column.GROSS, (buy ? money : units).abs())
        .with(Column.CURRENCY, out)
        .with(Column.COUNTER_AMOUNT, (buy ? units : money).abs())
        .with(Column.COUNTER_CURRENCY, buy ? pair[0] : pair[1]);
    if (trade.text("ibCommissionCurrency").equals(out)) {
      cells.charge(Column.FEE, commission(trade).max(BigDecimal.ZERO));
    }
    records.add(trade.line(), cells);
    commissionBeside(trade, out);
  }

  /** Units, price, gross and charges of a trade. */
  private Cells security(FlexEntry trade) {
    Cells cells = trade
        .security(trade.head(trade.date("tradeDate", "dateTime", "reportDate")))
        .with(Column.SETTLEMENT_DATE, trade.date("settleDateTarget"))
        .with(Column.QUANTITY, trade.number("quantity").abs())
        .with(Column.GROSS, gross(trade));
    if (!trade.text("tradePrice").isEmpty()) {
      cells.with(Column.PRICE, trade.number("tradePrice").abs());
    }
    if (inCurrency(trade, trade.text("currency"))) {
      cells.charge(Column.FEE, commission(trade).max(BigDecimal.ZERO));
    }
    return cells.charge(Column.TAX, trade.number("taxes").abs());
  }

  /** The money of the trade; queries that leave it out have the cost, which holds the charges. */
  private static BigDecimal gross(FlexEntry trade) {
    BigDecimal money = trade.number("tradeMoney");
    if (money.signum() != 0 || trade.text("cost").isEmpty()) {
      return money.signum() == 0 ? trade.number("proceeds").abs() : money.abs();
    }
    BigDecimal charges = commission(trade).add(trade.number("taxes").abs());
    BigDecimal rest = trade.number("cost").abs().subtract(charges);
    return trade.text("proceeds").isEmpty() ? rest : trade.number("proceeds").abs();
  }

  /** Positive for what is paid; Interactive Brokers writes it with a minus. */
  static BigDecimal commission(FlexEntry trade) {
    return trade.number("ibCommission").negate();
  }

  private static boolean inCurrency(FlexEntry trade, String currency) {
    String own = trade.text("ibCommissionCurrency");
    return own.isEmpty() || own.equals(currency);
  }

  private void beside(FlexEntry trade) {
    commissionBeside(trade, trade.text("currency"));
    BigDecimal accrued = trade.number("accruedInt");
    if (accrued.signum() != 0) {
      TransactionType type = isBuy(trade)
          ? TransactionType.ACCRUED_INTEREST_PAID
          : TransactionType.ACCRUED_INTEREST_RECEIVED;
      records.add(
          trade.line(),
          part(trade, "interest")
              .type(type)
              .with(Column.GROSS, accrued.abs())
              .with(Column.SETTLEMENT_DATE, trade.date("settleDateTarget")));
    }
  }

  /** A commission in another currency than the trade's, or one that is given back. */
  private void commissionBeside(FlexEntry trade, String currency) {
    BigDecimal commission = commission(trade);
    if (commission.signum() == 0 || (commission.signum() > 0 && inCurrency(trade, currency))) {
      return;
    }
    Cells cells = part(trade, "commission")
        .type(commission.signum() > 0 ? TransactionType.FEE : TransactionType.FEE_REFUND)
        .with(Column.GROSS, commission.abs())
        .with(Column.CURRENCY, trade.text("ibCommissionCurrency"));
    if (trade.text("assetCategory").equals("CASH")) {
      cells.without(Column.SYMBOL).without(Column.ISIN);
    }
    records.add(trade.line(), cells);
  }

  private static Cells part(FlexEntry trade, String what) {
    Cells cells = trade.security(trade.head(trade.date("tradeDate", "dateTime", "reportDate")));
    String reference = trade.reference();
    return cells.with(Column.REFERENCE, reference.isEmpty() ? "" : reference + "/" + what);
  }
}
