package io.nexanest.desktop.gateway.ledger;

import static io.nexanest.desktop.gateway.ledger.TransactionField.*;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** The fields of a type besides those that every type has. */
final class Shape {
  private static final Set<TransactionField> ALWAYS =
      set(ACCOUNT, TRADE_DATE, SETTLEMENT_DATE, EXTERNAL_REFERENCE, NOTE);
  private static final Set<TransactionField> HOLDING = set(INSTRUMENT, QUANTITY);
  private static final Set<TransactionField> COUNTER = set(INSTRUMENT, COUNTER_INSTRUMENT);
  private static final Set<TransactionField> RATIO = set(RATIO_NEW, RATIO_OLD);
  private static final Set<TransactionField> UNIT = set(MULTIPLIER, MARGINED);
  private static final Set<TransactionField> AMOUNTS = with(UNIT, PRICE, GROSS);
  private static final Set<TransactionField> SETTLEMENT =
      set(FEE, TAX, SETTLEMENT_CURRENCY, FX_RATE);
  private static final Set<TransactionField> TRADED = both(AMOUNTS, SETTLEMENT);
  private static final Set<TransactionField> IN_LIEU = with(SETTLEMENT, CASH_IN_LIEU, EX_DATE);
  private static final Set<TransactionField> GIVEN = both(both(COUNTER, RATIO), IN_LIEU);
  private static final Set<TransactionField> MONEY = set(SETTLEMENT_CURRENCY, GROSS);
  private static final Set<TransactionField> NAMED_MONEY =
      with(both(SETTLEMENT, UNIT), INSTRUMENT, GROSS);

  static final Shape TRADE = of(both(HOLDING, TRADED));
  static final Shape SALE = of(with(TRADE.own, LOTS));
  static final Shape CONTRACT = of(with(TRADE.own, SIDE));
  static final Shape CONTRACT_CLOSE = of(with(SALE.own, SIDE));
  static final Shape EXERCISE =
      of(with(SALE.own, COUNTER_INSTRUMENT, OPTION_RIGHT, COUNTER_QUANTITY));
  static final Shape EXPIRY = of(with(both(HOLDING, UNIT), SIDE, LOTS));
  static final Shape MARGIN = of(NAMED_MONEY);

  static final Shape DELIVERY_IN = of(with(both(HOLDING, AMOUNTS), ACQUIRE_DATE));
  static final Shape DELIVERY_OUT = of(with(both(HOLDING, AMOUNTS), LOTS));
  static final Shape SECURITY_TRANSFER = of(with(both(HOLDING, UNIT), COUNTER_ACCOUNT, LOTS));
  static final Shape OPENING = of(with(both(HOLDING, AMOUNTS), SETTLEMENT_CURRENCY, ACQUIRE_DATE));

  static final Shape DIVIDEND = of(with(TRADE.own, EX_DATE, PAY_DATE));
  static final Shape IN_KIND = of(with(both(HOLDING, AMOUNTS), FEE, TAX, EX_DATE, PAY_DATE));
  static final Shape ACCRUED = of(NAMED_MONEY);

  static final Shape CASH = of(MONEY);
  static final Shape CASH_TRANSFER = of(with(MONEY, COUNTER_ACCOUNT));
  static final Shape CONVERSION = of(with(MONEY, COUNTER_AMOUNT, COUNTER_CURRENCY, FEE));
  static final Shape INTEREST = of(with(MONEY, FEE, TAX));
  static final Shape COST = of(with(both(MONEY, UNIT), INSTRUMENT));

  static final Shape SPLIT = of(with(both(both(RATIO, IN_LIEU), UNIT), INSTRUMENT));
  static final Shape SPIN_OFF = of(with(GIVEN, BASIS_RATIO));
  static final Shape EXCHANGE = of(GIVEN);
  static final Shape MIXED = of(with(GIVEN, BASIS_RATIO, GROSS));
  static final Shape PART_EXCHANGE = of(with(GIVEN, QUANTITY, LOTS));
  static final Shape BUY_OUT = of(NAMED_MONEY);

  static final Shape NONE = of(set());

  private final Set<TransactionField> own;

  private Shape(Set<TransactionField> own) {
    this.own = own;
  }

  /** All its fields, in the order of a form. */
  Set<TransactionField> fields() {
    return both(ALWAYS, own);
  }

  private static Shape of(Set<TransactionField> own) {
    return new Shape(own);
  }

  private static Set<TransactionField> set(TransactionField... fields) {
    Set<TransactionField> set = EnumSet.noneOf(TransactionField.class);
    Collections.addAll(set, fields);
    return Collections.unmodifiableSet(set);
  }

  private static Set<TransactionField> with(Set<TransactionField> one, TransactionField... more) {
    return both(one, set(more));
  }

  private static Set<TransactionField> both(
      Set<TransactionField> one, Set<TransactionField> other) {
    Set<TransactionField> set = EnumSet.noneOf(TransactionField.class);
    set.addAll(one);
    set.addAll(other);
    return Collections.unmodifiableSet(set);
  }
}
