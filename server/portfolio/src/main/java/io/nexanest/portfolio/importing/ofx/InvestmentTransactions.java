package io.nexanest.portfolio.importing.ofx;

import io.nexanest.core.transaction.TransactionType;
import io.nexanest.portfolio.importing.statement.Cells;
import io.nexanest.portfolio.importing.statement.Column;
import io.nexanest.portfolio.importing.statement.Records;
import io.nexanest.portfolio.importing.text.Figure;
import io.nexanest.portfolio.importing.text.XmlElement;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Transactions of an investment account, by section 13.9.2.4. */
final class InvestmentTransactions {
  private final OptionUses uses;
  private final Securities securities;
  private final BankTransactions bank;
  private final Records records;

  InvestmentTransactions(
      OptionUses uses, Securities securities, BankTransactions bank, Records records) {
    this.uses = uses;
    this.securities = securities;
    this.bank = bank;
    this.records = records;
  }

  void read(XmlElement entry) {
    if (uses.isPart(entry)) {
      return;
    }
    switch (entry.name()) {
      case "DTSTART", "DTEND" -> {}
      // Between sub-accounts, which are one account here.
      case "JRNLFUND", "JRNLSEC" -> {}
      case "INVBANKTRAN" -> entry.child("STMTTRN").ifPresent(bank::read);
      case "BUYDEBT", "BUYMF", "BUYOPT", "BUYOTHER", "BUYSTOCK" ->
        entry.child("INVBUY").ifPresent(trade -> trade(entry, trade, true));
      case "SELLDEBT", "SELLMF", "SELLOPT", "SELLOTHER", "SELLSTOCK" ->
        entry.child("INVSELL").ifPresent(trade -> trade(entry, trade, false));
      case "INCOME" -> add(entry, income(entry), incomeType(entry.textAt("INCOMETYPE")));
      case "REINVEST" -> add(entry, units(entry, entry, true), TransactionType.REINVESTMENT);
      case "RETOFCAP" -> add(entry, income(entry), TransactionType.RETURN_OF_CAPITAL);
      case "INVEXPENSE" -> add(entry, income(entry), TransactionType.FEE);
      case "MARGININTEREST" -> marginInterest(entry);
      case "SPLIT" -> split(entry);
      case "TRANSFER" -> transfer(entry);
      case "CLOSUREOPT" -> closure(entry);
      default ->
        records.unread(
            entry.line(), head(entry), "the OFX element " + entry.name() + " is not read");
    }
  }

  private void trade(XmlElement entry, XmlElement trade, boolean buy) {
    Cells cells = units(entry, trade, buy);
    TransactionType type = type(entry, buy);
    if (entry.name().endsWith("OPT")) {
      boolean opens = entry.textAt("OPTBUYTYPE").equals("BUYTOOPEN")
          || entry.textAt("OPTSELLTYPE").equals("SELLTOOPEN");
      type = opens ? TransactionType.OPEN : TransactionType.CLOSE;
      cells
          .with(Column.SIDE, buy == opens ? "LONG" : "SHORT")
          .with(Column.MULTIPLIER, Figure.read(entry.textAt("SHPERCTRCT")));
    }
    add(entry, cells, type);
    BigDecimal accrued = Figure.orZero(entry.textAt("ACCRDINT")).abs();
    if (accrued.signum() > 0) {
      Cells interest = head(trade).with(Column.GROSS, accrued);
      String reference = interest.get(Column.REFERENCE);
      interest.with(Column.REFERENCE, reference.isEmpty() ? "" : reference + "/interest");
      records.add(
          entry.line(),
          interest.type(
              buy
                  ? TransactionType.ACCRUED_INTEREST_PAID
                  : TransactionType.ACCRUED_INTEREST_RECEIVED));
    }
  }

  private static TransactionType type(XmlElement entry, boolean buy) {
    if (buy) {
      return entry.textAt("BUYTYPE").equals("BUYTOCOVER")
          ? TransactionType.BUY_TO_COVER
          : TransactionType.BUY;
    }
    String reason = entry.textAt("SELLREASON");
    if (reason.equals("CALL") || reason.equals("MATURITY")) {
      return TransactionType.REDEMPTION;
    }
    return entry.textAt("SELLTYPE").equals("SELLSHORT")
        ? TransactionType.SELL_SHORT
        : TransactionType.SELL;
  }

  private static TransactionType incomeType(String found) {
    return switch (found) {
      case "CGLONG", "CGSHORT" -> TransactionType.CAPITAL_GAIN_DISTRIBUTION;
      case "INTEREST" -> TransactionType.COUPON;
      default -> TransactionType.DIVIDEND;
    };
  }

  /** Units, price and charges; the gross is what is left of the total without the charges. */
  private Cells units(XmlElement entry, XmlElement trade, boolean buy) {
    BigDecimal fee = sum(trade, "COMMISSION", "FEES", "LOAD", "PENALTY");
    BigDecimal tax = sum(trade, "TAXES", "WITHHOLDING", "STATEWITHHOLDING");
    BigDecimal charges = fee.add(tax);
    Optional<BigDecimal> gross = Figure.read(trade.textAt("TOTAL"))
        .map(BigDecimal::abs)
        .map(total -> buy ? total.subtract(charges) : total.add(charges));
    return head(trade)
        .with(Column.QUANTITY, Figure.unsigned(trade.textAt("UNITS")))
        .with(Column.PRICE, Figure.unsigned(trade.textAt("UNITPRICE")))
        .with(Column.GROSS, gross.filter(amount -> amount.signum() >= 0))
        .charge(Column.FEE, fee)
        .charge(Column.TAX, tax);
  }

  private Cells income(XmlElement entry) {
    return head(entry)
        .with(Column.GROSS, Figure.unsigned(entry.textAt("TOTAL")))
        .charge(Column.TAX, sum(entry, "WITHHOLDING", "TAXES"));
  }

  private void marginInterest(XmlElement entry) {
    boolean charged = Figure.orZero(entry.textAt("TOTAL")).signum() <= 0;
    Cells cells = income(entry).without(Column.TAX);
    add(entry, cells, charged ? TransactionType.INTEREST_CHARGE : TransactionType.INTEREST);
  }

  private void split(XmlElement entry) {
    Cells cells = head(entry)
        .with(
            Column.RATIO,
            Figure.plain(entry.textAt("NUMERATOR")) + ":"
                + Figure.plain(entry.textAt("DENOMINATOR")))
        .charge(Column.CASH_IN_LIEU, Figure.orZero(entry.textAt("FRACCASH")).abs());
    add(entry, cells, TransactionType.SPLIT);
  }

  private void transfer(XmlElement entry) {
    boolean in = entry.textAt("TFERACTION").equals("IN");
    String price = entry.textAt("AVGCOSTBASIS").isEmpty()
        ? entry.textAt("UNITPRICE")
        : entry.textAt("AVGCOSTBASIS");
    Cells cells = head(entry)
        .with(Column.QUANTITY, Figure.unsigned(entry.textAt("UNITS")))
        .with(Column.PRICE, Figure.unsigned(price))
        .with(Column.ACQUIRE_DATE, in ? OfxDate.day(entry.textAt("DTPURCHASE")) : "");
    if (entry.textAt("POSTYPE").equals("SHORT")) {
      records.unread(entry.line(), cells, "a transfer of what is owed is not read");
    } else {
      add(entry, cells, in ? TransactionType.DELIVERY_IN : TransactionType.DELIVERY_OUT);
    }
  }

  private void closure(XmlElement entry) {
    BigDecimal units = Figure.orZero(entry.textAt("UNITS"));
    Cells cells = head(entry)
        .with(Column.QUANTITY, units.abs())
        .with(Column.MULTIPLIER, Figure.read(entry.textAt("SHPERCTRCT")));
    Optional<XmlElement> trade = uses.tradeOf(entry);
    if (trade.isPresent()) {
      exercise(entry, trade.get(), cells);
      return;
    }
    cells.with(Column.SIDE, units.signum() <= 0 ? "LONG" : "SHORT");
    if (entry.textAt("OPTACTION").equals("EXPIRE")) {
      add(entry, cells, TransactionType.EXPIRY);
    } else {
      records.unread(
          entry.line(),
          cells,
          "the OFX action " + entry.textAt("OPTACTION")
              + " is not read; book it by hand with the trade in the underlying "
              + entry.textAt("RELFITID"));
    }
  }

  /** The option's contracts with the underlying's units, price and charges. */
  private void exercise(XmlElement entry, XmlElement trade, Cells cells) {
    boolean buy = trade.name().startsWith("BUY");
    boolean own = entry.textAt("OPTACTION").equals("EXERCISE");
    Cells underlying =
        OptionUses.trade(trade).map(found -> units(trade, found, buy)).orElseGet(Cells::new);
    String isin = underlying.get(Column.ISIN);
    cells
        .with(Column.COUNTER_SYMBOL, isin.isEmpty() ? underlying.get(Column.SYMBOL) : isin)
        .with(Column.COUNTER_QUANTITY, underlying.get(Column.QUANTITY))
        .with(Column.OPTION_RIGHT, buy == own ? "CALL" : "PUT");
    for (Column column : List.of(Column.PRICE, Column.GROSS, Column.FEE, Column.TAX)) {
      cells.with(column, underlying.get(column));
    }
    add(entry, cells, own ? TransactionType.EXERCISE : TransactionType.ASSIGNMENT);
  }

  private void add(XmlElement entry, Cells cells, TransactionType type) {
    String reverses = entry.children().stream()
        .map(child -> child.name().equals("INVTRAN")
            ? child.textAt("REVERSALFITID")
            : child.textAt("INVTRAN/REVERSALFITID"))
        .filter(id -> !id.isEmpty())
        .findFirst()
        .orElse("");
    if (reverses.isEmpty()) {
      records.add(entry.line(), cells.type(type));
    } else {
      records.unread(
          entry.line(),
          cells.type(type),
          "it takes back the transaction " + reverses + ", which is not read");
    }
  }

  /** What every investment transaction says. */
  private Cells head(XmlElement entry) {
    Cells cells = new Cells()
        .with(Column.DATE, OfxDate.day(entry.textAt("INVTRAN/DTTRADE")))
        .with(Column.SETTLEMENT_DATE, OfxDate.day(entry.textAt("INVTRAN/DTSETTLE")))
        .with(Column.CURRENCY, bank.currency(entry))
        .with(Column.REFERENCE, entry.textAt("INVTRAN/FITID"));
    String name = securities.name(entry, cells);
    return cells.with(Column.NOTE, BankTransactions.note(name, entry.textAt("INVTRAN/MEMO")));
  }

  private static BigDecimal sum(XmlElement entry, String... names) {
    BigDecimal sum = BigDecimal.ZERO;
    for (String name : names) {
      sum = sum.add(Figure.orZero(entry.textAt(name)));
    }
    return sum;
  }
}
