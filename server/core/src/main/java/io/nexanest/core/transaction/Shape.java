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
  private static final Set<Field> HOLDING =
      set(Field.INSTRUMENT, Field.INSTRUMENT_CURRENCY, Field.QUANTITY);
  private static final Set<Field> AMOUNTS = set(Field.PRICE, Field.GROSS);
  private static final Set<Field> SETTLEMENT =
      set(Field.FEE, Field.TAX, Field.SETTLEMENT_CURRENCY, Field.FX_RATE);
  private static final Set<Field> MONEY = set(Field.SETTLEMENT_CURRENCY, Field.GROSS);

  static final Shape TRADE = new Shape(HOLDING, both(AMOUNTS, SETTLEMENT), true);
  static final Shape DELIVERY_IN = new Shape(HOLDING, AMOUNTS, true);
  static final Shape DELIVERY_OUT = new Shape(HOLDING, AMOUNTS, false);
  static final Shape SECURITY_TRANSFER =
      new Shape(both(HOLDING, set(Field.COUNTER_ACCOUNT)), set(), false);
  static final Shape SPLIT = new Shape(
      set(Field.INSTRUMENT, Field.SPLIT_NEW, Field.SPLIT_OLD),
      set(Field.INSTRUMENT_CURRENCY, Field.EX_DATE),
      false);
  static final Shape DIVIDEND = new Shape(
      set(Field.INSTRUMENT, Field.INSTRUMENT_CURRENCY),
      both(both(AMOUNTS, SETTLEMENT), set(Field.QUANTITY, Field.EX_DATE, Field.PAY_DATE)),
      true);
  static final Shape CASH = new Shape(MONEY, set(), false);
  static final Shape CASH_TRANSFER =
      new Shape(both(MONEY, set(Field.COUNTER_ACCOUNT)), set(), false);
  static final Shape CONVERSION =
      new Shape(both(MONEY, set(Field.COUNTER_AMOUNT)), set(Field.FEE), false);
  static final Shape INTEREST = new Shape(MONEY, set(Field.FEE, Field.TAX), false);
  static final Shape COST =
      new Shape(MONEY, set(Field.INSTRUMENT, Field.INSTRUMENT_CURRENCY), false);

  boolean allows(Field field) {
    return required.contains(field) || optional.contains(field) || ALWAYS.contains(field);
  }

  private static Set<Field> set(Field... fields) {
    Set<Field> set = EnumSet.noneOf(Field.class);
    Collections.addAll(set, fields);
    return Collections.unmodifiableSet(set);
  }

  private static Set<Field> both(Set<Field> one, Set<Field> other) {
    Set<Field> set = EnumSet.noneOf(Field.class);
    set.addAll(one);
    set.addAll(other);
    return Collections.unmodifiableSet(set);
  }
}
