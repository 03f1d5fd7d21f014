package io.nexanest.core.transaction;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which fields a type of transaction needs, and which it may have besides.
 *
 * @param anyGross whether it also needs an amount: a gross, or a quantity and a price
 */
record Shape(Set<Field> required, Set<Field> optional, boolean anyGross) {
  private static final Set<Field> ALWAYS =
      set(Field.SETTLEMENT_DATE, Field.NOTE, Field.EXTERNAL_REFERENCE);
  private static final Set<Field> NAMED = set(Field.INSTRUMENT, Field.INSTRUMENT_CURRENCY);
  private static final Set<Field> HOLDING = with(NAMED, Field.QUANTITY);
  private static final Set<Field> COUNTER =
      with(NAMED, Field.COUNTER_INSTRUMENT, Field.COUNTER_INSTRUMENT_CURRENCY);
  private static final Set<Field> RATIO = set(Field.RATIO_NEW, Field.RATIO_OLD);
  private static final Set<Field> UNIT = set(Field.MULTIPLIER, Field.MARGINED);
  private static final Set<Field> AMOUNTS = with(UNIT, Field.PRICE, Field.GROSS);
  private static final Set<Field> SETTLEMENT =
      set(Field.FEE, Field.TAX, Field.SETTLEMENT_CURRENCY, Field.FX_RATE);
  private static final Set<Field> TRADED = both(AMOUNTS, SETTLEMENT);
  private static final Set<Field> IN_LIEU = with(SETTLEMENT, Field.CASH_IN_LIEU, Field.EX_DATE);
  private static final Set<Field> MONEY = set(Field.SETTLEMENT_CURRENCY, Field.GROSS);

  static final Shape TRADE = new Shape(HOLDING, TRADED, true);
  static final Shape SALE = new Shape(HOLDING, with(TRADED, Field.LOTS), true);
  static final Shape CONTRACT = new Shape(with(HOLDING, Field.SIDE), TRADED, true);
  static final Shape CONTRACT_CLOSE =
      new Shape(with(HOLDING, Field.SIDE), with(TRADED, Field.LOTS), true);
  static final Shape EXERCISE = new Shape(
      with(both(HOLDING, COUNTER), Field.OPTION_RIGHT),
      with(TRADED, Field.COUNTER_QUANTITY, Field.LOTS),
      true);
  static final Shape EXPIRY = new Shape(with(HOLDING, Field.SIDE), with(UNIT, Field.LOTS), false);
  static final Shape MARGIN = new Shape(with(NAMED, Field.GROSS), both(SETTLEMENT, UNIT), false);

  static final Shape DELIVERY_IN = new Shape(HOLDING, with(AMOUNTS, Field.ACQUIRE_DATE), true);
  static final Shape DELIVERY_OUT = new Shape(HOLDING, with(AMOUNTS, Field.LOTS), false);
  static final Shape SECURITY_TRANSFER =
      new Shape(with(HOLDING, Field.COUNTER_ACCOUNT), with(UNIT, Field.LOTS), false);
  static final Shape OPENING = new Shape(
      set(), with(both(HOLDING, AMOUNTS), Field.SETTLEMENT_CURRENCY, Field.ACQUIRE_DATE), true);

  static final Shape DIVIDEND =
      new Shape(NAMED, with(TRADED, Field.QUANTITY, Field.EX_DATE, Field.PAY_DATE), true);
  static final Shape IN_KIND =
      new Shape(HOLDING, with(AMOUNTS, Field.FEE, Field.TAX, Field.EX_DATE, Field.PAY_DATE), true);
  static final Shape ACCRUED = new Shape(with(NAMED, Field.GROSS), both(SETTLEMENT, UNIT), false);

  static final Shape CASH = new Shape(MONEY, set(), false);
  static final Shape CASH_TRANSFER = new Shape(with(MONEY, Field.COUNTER_ACCOUNT), set(), false);
  static final Shape CONVERSION =
      new Shape(with(MONEY, Field.COUNTER_AMOUNT), set(Field.FEE), false);
  static final Shape INTEREST = new Shape(MONEY, set(Field.FEE, Field.TAX), false);
  static final Shape COST = new Shape(MONEY, both(NAMED, UNIT), false);

  static final Shape SPLIT = new Shape(
      with(RATIO, Field.INSTRUMENT), with(both(IN_LIEU, UNIT), Field.INSTRUMENT_CURRENCY), false);
  static final Shape RIGHTS =
      new Shape(both(COUNTER, RATIO), with(IN_LIEU, Field.BASIS_RATIO), false);
  static final Shape SPIN_OFF =
      new Shape(with(both(COUNTER, RATIO), Field.BASIS_RATIO), IN_LIEU, false);
  static final Shape EXCHANGE = new Shape(both(COUNTER, RATIO), IN_LIEU, false);
  static final Shape MIXED =
      new Shape(with(both(COUNTER, RATIO), Field.BASIS_RATIO, Field.GROSS), IN_LIEU, false);
  static final Shape PART_EXCHANGE =
      new Shape(with(both(COUNTER, RATIO), Field.QUANTITY), with(IN_LIEU, Field.LOTS), false);
  static final Shape RENAMING = new Shape(COUNTER, both(RATIO, IN_LIEU), false);
  static final Shape BUY_OUT = new Shape(with(NAMED, Field.GROSS), both(SETTLEMENT, UNIT), false);
  static final Shape WRITE_OFF = new Shape(NAMED, with(both(SETTLEMENT, UNIT), Field.GROSS), false);

  boolean allows(Field field) {
    return required.contains(field) || optional.contains(field) || ALWAYS.contains(field);
  }

  private static Set<Field> set(Field... fields) {
    Set<Field> set = EnumSet.noneOf(Field.class);
    Collections.addAll(set, fields);
    return Collections.unmodifiableSet(set);
  }

  private static Set<Field> with(Set<Field> one, Field... fields) {
    return both(one, set(fields));
  }

  private static Set<Field> both(Set<Field> one, Set<Field> other) {
    Set<Field> set = EnumSet.noneOf(Field.class);
    set.addAll(one);
    set.addAll(other);
    return Collections.unmodifiableSet(set);
  }
}
