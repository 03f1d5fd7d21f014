package io.nexanest.core.transaction;

import java.util.Set;

/**
 * The closed list of business events. A type is a row of this table: its effect on positions, and
 * the fields that it needs and may have. A new type is a new row; the compiler then names the
 * switches (legs, replay) that have to say what it does.
 */
public enum TransactionType {
  BUY(Effect.ACQUISITION, Shape.TRADE),
  SELL(Effect.DISPOSAL, Shape.TRADE),
  DEPOSIT(Effect.CASH_ONLY, Shape.CASH),
  WITHDRAWAL(Effect.CASH_ONLY, Shape.CASH),
  CASH_TRANSFER(Effect.CASH_ONLY, Shape.CASH_TRANSFER),
  FX_CONVERSION(Effect.CASH_ONLY, Shape.CONVERSION),
  DIVIDEND(Effect.CASH_ONLY, Shape.DIVIDEND),
  INTEREST(Effect.CASH_ONLY, Shape.INTEREST),
  INTEREST_CHARGE(Effect.CASH_ONLY, Shape.CASH),
  FEE(Effect.CASH_ONLY, Shape.COST),
  FEE_REFUND(Effect.CASH_ONLY, Shape.COST),
  TAX(Effect.CASH_ONLY, Shape.COST),
  TAX_REFUND(Effect.CASH_ONLY, Shape.COST),
  SPLIT(Effect.SPLIT, Shape.SPLIT),
  DELIVERY_IN(Effect.ACQUISITION, Shape.DELIVERY_IN),
  DELIVERY_OUT(Effect.DISPOSAL, Shape.DELIVERY_OUT),
  SECURITY_TRANSFER(Effect.TRANSFER, Shape.SECURITY_TRANSFER);

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

  /** Whether it needs an amount: a gross, or a quantity and a price. */
  public boolean needsAmount() {
    return shape.anyGross();
  }
}
