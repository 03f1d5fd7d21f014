package io.nexanest.desktop.gateway.ledger;

import static io.nexanest.desktop.gateway.ledger.TransactionField.*;

import java.util.ArrayList;
import java.util.List;

/** What happened to an account, with the fields that a form for it shows. */
public enum TransactionType {
  BUY("Buy", Shape.TRADE),
  SELL("Sell", Shape.TRADE),
  DEPOSIT("Deposit", Shape.CASH),
  WITHDRAWAL("Withdrawal", Shape.CASH),
  CASH_TRANSFER("Cash transfer", Shape.CASH_TRANSFER),
  FX_CONVERSION("Currency conversion", Shape.CONVERSION),
  DIVIDEND("Dividend", Shape.DIVIDEND),
  INTEREST("Interest", Shape.CASH),
  INTEREST_CHARGE("Interest charge", Shape.CASH),
  FEE("Fee", Shape.CASH),
  FEE_REFUND("Fee refund", Shape.CASH),
  TAX("Tax", Shape.CASH),
  TAX_REFUND("Tax refund", Shape.CASH),
  SPLIT("Split", Shape.SPLIT),
  DELIVERY_IN("Delivery in", Shape.DELIVERY),
  DELIVERY_OUT("Delivery out", Shape.DELIVERY),
  SECURITY_TRANSFER("Security transfer", Shape.SECURITY_TRANSFER),
  REVERSAL("Reversal", Shape.NONE),
  OTHER("Other", Shape.NONE);

  private enum Shape {
    TRADE(
        SETTLEMENT_DATE,
        INSTRUMENT,
        QUANTITY,
        PRICE,
        GROSS,
        TransactionField.FEE,
        TransactionField.TAX,
        SETTLEMENT_CURRENCY,
        FX_RATE),
    CASH(GROSS, SETTLEMENT_CURRENCY, SETTLEMENT_DATE),
    CASH_TRANSFER(COUNTER_ACCOUNT, GROSS, SETTLEMENT_CURRENCY),
    CONVERSION(GROSS, SETTLEMENT_CURRENCY, COUNTER_AMOUNT, COUNTER_CURRENCY, TransactionField.FEE),
    DIVIDEND(
        EX_DATE, INSTRUMENT, GROSS, TransactionField.TAX, SETTLEMENT_CURRENCY, FX_RATE, PAY_DATE),
    SPLIT(INSTRUMENT, RATIO_NEW, RATIO_OLD),
    DELIVERY(INSTRUMENT, QUANTITY, GROSS, SETTLEMENT_CURRENCY),
    SECURITY_TRANSFER(COUNTER_ACCOUNT, INSTRUMENT, QUANTITY),
    NONE();

    private final List<TransactionField> own;

    Shape(TransactionField... own) {
      this.own = List.of(own);
    }
  }

  private final String title;
  private final Shape shape;

  TransactionType(String title, Shape shape) {
    this.title = title;
    this.shape = shape;
  }

  public String title() {
    return title;
  }

  /** Whether a person may enter one. */
  public boolean enterable() {
    return shape != Shape.NONE;
  }

  /** The fields of a form, in its order. */
  public List<TransactionField> fields() {
    List<TransactionField> fields = new ArrayList<>(List.of(ACCOUNT, TRADE_DATE));
    fields.addAll(shape.own);
    fields.addAll(List.of(EXTERNAL_REFERENCE, NOTE));
    return fields;
  }
}
