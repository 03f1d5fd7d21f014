package io.nexanest.core.transaction;

import java.util.Set;

/**
 * The closed list of business events. A type is a row of this table: its effect on positions, and
 * the fields that it needs and may have. A new type is a new row; the compiler then names the
 * switches (legs, replay) that have to say what it does.
 */
public enum TransactionType {
  BUY(Effect.ACQUISITION, Shape.TRADE),
  SELL(Effect.DISPOSAL, Shape.SALE),
  /** A sale of what is borrowed; opens a short lot. */
  SELL_SHORT(Effect.ACQUISITION, Shape.TRADE),
  /** A purchase of what is owed; closes short lots. */
  BUY_TO_COVER(Effect.DISPOSAL, Shape.SALE),
  /** A purchase of fund units at the net asset value of a date. */
  SUBSCRIBE(Effect.ACQUISITION, Shape.TRADE),
  /** Fund units given back at the net asset value of a date. */
  REDEEM(Effect.DISPOSAL, Shape.SALE),

  /** A contract bought (long) or written (short). */
  OPEN(Effect.ACQUISITION, Shape.CONTRACT),
  CLOSE(Effect.DISPOSAL, Shape.CONTRACT_CLOSE),
  /** The holder uses the option: the premium goes into the underlying's cost or proceeds. */
  EXERCISE(Effect.TRANSFER, Shape.EXERCISE),
  /** The writer is held to the option. */
  ASSIGNMENT(Effect.TRANSFER, Shape.EXERCISE),
  /** The option ends worthless. */
  EXPIRY(Effect.DISPOSAL, Shape.EXPIRY),
  /** The day's gain of a future, or with minus its loss, in cash. */
  VARIATION_MARGIN(Effect.CASH_ONLY, Shape.MARGIN),

  DEPOSIT(Effect.CASH_ONLY, Shape.CASH),
  WITHDRAWAL(Effect.CASH_ONLY, Shape.CASH),
  CASH_TRANSFER(Effect.CASH_ONLY, Shape.CASH_TRANSFER),
  FX_CONVERSION(Effect.CASH_ONLY, Shape.CONVERSION),

  DELIVERY_IN(Effect.ACQUISITION, Shape.DELIVERY_IN),
  DELIVERY_OUT(Effect.DISPOSAL, Shape.DELIVERY_OUT),
  SECURITY_TRANSFER(Effect.TRANSFER, Shape.SECURITY_TRANSFER),

  DIVIDEND(Effect.CASH_ONLY, Shape.DIVIDEND),
  /** A dividend that bought units at once. */
  REINVESTMENT(Effect.ACQUISITION, Shape.IN_KIND),
  COUPON(Effect.CASH_ONLY, Shape.DIVIDEND),
  INTEREST(Effect.CASH_ONLY, Shape.INTEREST),
  INTEREST_CHARGE(Effect.CASH_ONLY, Shape.CASH),
  CAPITAL_GAIN_DISTRIBUTION(Effect.CASH_ONLY, Shape.DIVIDEND),
  /** Lowers the cost; what is more than the cost is a gain. */
  RETURN_OF_CAPITAL(Effect.CORPORATE_ACTION, Shape.DIVIDEND),
  /** Units for having held units, at what they were worth on receipt. */
  STAKING_REWARD(Effect.ACQUISITION, Shape.IN_KIND),

  FEE(Effect.CASH_ONLY, Shape.COST),
  FEE_REFUND(Effect.CASH_ONLY, Shape.COST),
  TAX(Effect.CASH_ONLY, Shape.COST),
  TAX_REFUND(Effect.CASH_ONLY, Shape.COST),
  ACCRUED_INTEREST_PAID(Effect.CASH_ONLY, Shape.ACCRUED),
  ACCRUED_INTEREST_RECEIVED(Effect.CASH_ONLY, Shape.ACCRUED),

  SPLIT(Effect.CORPORATE_ACTION, Shape.SPLIT),
  /** So many new units for so many held, besides them. */
  STOCK_DIVIDEND(Effect.CORPORATE_ACTION, Shape.SPLIT),
  /** The same out of the company's reserves. */
  BONUS_ISSUE(Effect.CORPORATE_ACTION, Shape.SPLIT),
  /** Rights to subscribe, for what is held. */
  RIGHTS_ISSUE(Effect.CORPORATE_ACTION, Shape.RIGHTS),
  /** Units of a new company, with a part of the cost. */
  SPIN_OFF(Effect.CORPORATE_ACTION, Shape.SPIN_OFF),
  MERGER_STOCK(Effect.CORPORATE_ACTION, Shape.EXCHANGE),
  MERGER_CASH(Effect.CORPORATE_ACTION, Shape.BUY_OUT),
  /** Units and cash; the basis ratio is the part of the cost that goes with the units. */
  MERGER_MIXED(Effect.CORPORATE_ACTION, Shape.MIXED),
  IDENTIFIER_CHANGE(Effect.CORPORATE_ACTION, Shape.RENAMING),
  /** Units given to a bidder for cash. */
  TENDER(Effect.DISPOSAL, Shape.SALE),
  /** Nominal paid back. */
  REDEMPTION(Effect.DISPOSAL, Shape.SALE),
  /** So many units, such as of a convertible bond, become another instrument's. */
  CONVERSION(Effect.CORPORATE_ACTION, Shape.PART_EXCHANGE),
  /** The issuer fails; what is recovered, if anything, lowers the cost. */
  DEFAULT(Effect.CORPORATE_ACTION, Shape.WRITE_OFF),
  /** What is held ends, for what is paid for it, if anything. */
  DELISTING(Effect.CORPORATE_ACTION, Shape.WRITE_OFF),

  /** What an account held when its books began: units with their cost, or cash. */
  OPENING_BALANCE(Effect.ACQUISITION, Shape.OPENING);

  private final Effect effect;
  private final Shape shape;

  TransactionType(Effect effect, Shape shape) {
    this.effect = effect;
    this.shape = shape;
  }

  public Effect effect() {
    return effect;
  }

  /** The fields without which a transaction of this type means nothing. */
  public Set<Field> required() {
    return shape.required();
  }

  /** Whether a transaction of this type may state the field. */
  public boolean allows(Field field) {
    return shape.allows(field);
  }

  /** Whether it closes lots of its own instrument that its owner may choose. */
  public boolean choosesLots() {
    return allows(Field.LOTS) && !allows(Field.OPTION_RIGHT) && this != EXPIRY;
  }

  /** Whether it is income that is earned on an ex-date and may be paid on a later one. */
  public boolean accrues() {
    return this == DIVIDEND || this == COUPON || this == CAPITAL_GAIN_DISTRIBUTION;
  }

  /** Whether it needs an amount: a gross, or a quantity and a price. */
  public boolean needsAmount() {
    return shape.anyGross();
  }
}
