package io.nexanest.desktop.gateway.ledger;

import java.util.List;
import java.util.Set;

/**
 * What happened to an account, with the fields that a form for it shows: the same table as the
 * server's.
 */
public enum TransactionType {
  BUY(TypeGroup.TRADES, "Buy", Shape.TRADE),
  SELL(TypeGroup.TRADES, "Sell", Shape.SALE),
  SELL_SHORT(TypeGroup.TRADES, "Sell short", Shape.TRADE),
  BUY_TO_COVER(TypeGroup.TRADES, "Buy to cover", Shape.SALE),
  SUBSCRIBE(TypeGroup.TRADES, "Subscription", Shape.TRADE),
  REDEEM(TypeGroup.TRADES, "Redemption of units", Shape.SALE),

  OPEN(TypeGroup.CONTRACTS, "Open a contract", Shape.CONTRACT),
  CLOSE(TypeGroup.CONTRACTS, "Close a contract", Shape.CONTRACT_CLOSE),
  EXERCISE(TypeGroup.CONTRACTS, "Exercise", Shape.EXERCISE),
  ASSIGNMENT(TypeGroup.CONTRACTS, "Assignment", Shape.EXERCISE),
  EXPIRY(TypeGroup.CONTRACTS, "Expiry", Shape.EXPIRY),
  VARIATION_MARGIN(TypeGroup.CONTRACTS, "Variation margin", Shape.MARGIN),

  DEPOSIT(TypeGroup.CASH, "Deposit", Shape.CASH),
  WITHDRAWAL(TypeGroup.CASH, "Withdrawal", Shape.CASH),
  CASH_TRANSFER(TypeGroup.CASH, "Cash transfer", Shape.CASH_TRANSFER),
  FX_CONVERSION(TypeGroup.CASH, "Currency conversion", Shape.CONVERSION),

  DELIVERY_IN(TypeGroup.CUSTODY, "Delivery in", Shape.DELIVERY_IN),
  DELIVERY_OUT(TypeGroup.CUSTODY, "Delivery out", Shape.DELIVERY_OUT),
  SECURITY_TRANSFER(TypeGroup.CUSTODY, "Security transfer", Shape.SECURITY_TRANSFER),

  DIVIDEND(TypeGroup.INCOME, "Dividend", Shape.DIVIDEND),
  REINVESTMENT(TypeGroup.INCOME, "Reinvestment", Shape.IN_KIND),
  COUPON(TypeGroup.INCOME, "Coupon", Shape.DIVIDEND),
  INTEREST(TypeGroup.INCOME, "Interest", Shape.INTEREST),
  INTEREST_CHARGE(TypeGroup.INCOME, "Interest charge", Shape.CASH),
  CAPITAL_GAIN_DISTRIBUTION(TypeGroup.INCOME, "Capital gain distribution", Shape.DIVIDEND),
  RETURN_OF_CAPITAL(TypeGroup.INCOME, "Return of capital", Shape.DIVIDEND),
  STAKING_REWARD(TypeGroup.INCOME, "Staking reward", Shape.IN_KIND),

  FEE(TypeGroup.COSTS, "Fee", Shape.COST),
  FEE_REFUND(TypeGroup.COSTS, "Fee refund", Shape.COST),
  TAX(TypeGroup.COSTS, "Tax", Shape.COST),
  TAX_REFUND(TypeGroup.COSTS, "Tax refund", Shape.COST),
  ACCRUED_INTEREST_PAID(TypeGroup.COSTS, "Accrued interest paid", Shape.ACCRUED),
  ACCRUED_INTEREST_RECEIVED(TypeGroup.COSTS, "Accrued interest received", Shape.ACCRUED),

  SPLIT(TypeGroup.CORPORATE_ACTIONS, "Split", Shape.SPLIT),
  STOCK_DIVIDEND(TypeGroup.CORPORATE_ACTIONS, "Stock dividend", Shape.SPLIT),
  BONUS_ISSUE(TypeGroup.CORPORATE_ACTIONS, "Bonus issue", Shape.SPLIT),
  RIGHTS_ISSUE(TypeGroup.CORPORATE_ACTIONS, "Rights issue", Shape.SPIN_OFF),
  SPIN_OFF(TypeGroup.CORPORATE_ACTIONS, "Spin-off", Shape.SPIN_OFF),
  MERGER_STOCK(TypeGroup.CORPORATE_ACTIONS, "Merger for stock", Shape.EXCHANGE),
  MERGER_CASH(TypeGroup.CORPORATE_ACTIONS, "Merger for cash", Shape.BUY_OUT),
  MERGER_MIXED(TypeGroup.CORPORATE_ACTIONS, "Merger for stock and cash", Shape.MIXED),
  IDENTIFIER_CHANGE(TypeGroup.CORPORATE_ACTIONS, "Identifier change", Shape.EXCHANGE),
  TENDER(TypeGroup.CORPORATE_ACTIONS, "Tender", Shape.SALE),
  REDEMPTION(TypeGroup.CORPORATE_ACTIONS, "Redemption", Shape.SALE),
  CONVERSION(TypeGroup.CORPORATE_ACTIONS, "Conversion", Shape.PART_EXCHANGE),
  DEFAULT(TypeGroup.CORPORATE_ACTIONS, "Default", Shape.BUY_OUT),
  DELISTING(TypeGroup.CORPORATE_ACTIONS, "Delisting", Shape.BUY_OUT),

  OPENING_BALANCE(TypeGroup.OPENING, "Opening balance", Shape.OPENING),

  REVERSAL(TypeGroup.NONE, "Reversal", Shape.NONE),
  OTHER(TypeGroup.NONE, "Other", Shape.NONE);

  private final TypeGroup group;
  private final String title;
  private final Shape shape;

  TransactionType(TypeGroup group, String title, Shape shape) {
    this.group = group;
    this.title = title;
    this.shape = shape;
  }

  public TypeGroup group() {
    return group;
  }

  public String title() {
    return title;
  }

  /** Whether a person may enter one. */
  public boolean enterable() {
    return group != TypeGroup.NONE;
  }

  /** The fields of a form, in its order. */
  public Set<TransactionField> fields() {
    return shape.fields();
  }

  /** Whether it closes lots of its own instrument that its owner may choose. */
  public boolean choosesLots() {
    return fields().contains(TransactionField.LOTS)
        && !fields().contains(TransactionField.OPTION_RIGHT)
        && this != EXPIRY;
  }

  /** The types of a group that a person may enter. */
  public static List<TransactionType> of(TypeGroup group) {
    return List.of(values()).stream()
        .filter(type -> type.group == group && type.enterable())
        .toList();
  }
}
