package io.nexanest.core.ledger;

import io.nexanest.core.terms.OptionRight;
import io.nexanest.core.terms.Side;
import io.nexanest.core.transaction.Commodity;
import io.nexanest.core.transaction.Consideration;
import io.nexanest.core.transaction.Draft;
import io.nexanest.core.transaction.Field;
import io.nexanest.core.transaction.Leg;
import io.nexanest.core.transaction.Purpose;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The legs of a draft that has passed the checks. Each movement of the client's is written with its
 * other side, so the legs of a commodity sum to zero by construction.
 */
final class Legs {
  private final Draft draft;
  private final Consideration money;
  private final List<Leg> legs = new ArrayList<>();

  private Legs(Draft draft) {
    this.draft = draft;
    this.money = Consideration.of(draft);
  }

  private static Side side(Draft draft) {
    return draft.side().orElseThrow();
  }

  static List<Leg> of(Draft draft) {
    if (draft.instrumentCurrency().or(draft::settlementCurrency).isEmpty()) {
      // A split that pays nothing need not know the currency of what it splits.
      return List.of();
    }
    Legs legs = new Legs(draft);
    return switch (draft.type()) {
      case BUY, SUBSCRIBE, BUY_TO_COVER -> legs.trade(1);
      case SELL, REDEEM, SELL_SHORT, TENDER, REDEMPTION -> legs.trade(-1);
      case OPEN -> legs.trade(side(draft) == Side.LONG ? 1 : -1);
      case CLOSE -> legs.trade(side(draft) == Side.LONG ? -1 : 1);
      case EXERCISE -> legs.exercise(-1);
      case ASSIGNMENT -> legs.exercise(1);
      case EXPIRY -> legs.expiry();
      case VARIATION_MARGIN -> legs.paid(Purpose.CONVERSION);
      case DEPOSIT -> legs.cash(1, Purpose.EXTERNAL);
      case WITHDRAWAL -> legs.cash(-1, Purpose.EXTERNAL);
      case CASH_TRANSFER -> legs.cashTransfer();
      case FX_CONVERSION -> legs.conversion();
      case DIVIDEND, COUPON, INTEREST, CAPITAL_GAIN_DISTRIBUTION, ACCRUED_INTEREST_RECEIVED ->
        legs.paid(Purpose.INCOME);
      case ACCRUED_INTEREST_PAID -> legs.accrued();
      case INTEREST_CHARGE -> legs.cash(-1, Purpose.EXPENSE);
      case REINVESTMENT, STAKING_REWARD -> legs.inKind();
      case FEE -> legs.charge(-1, Purpose.FEE);
      case FEE_REFUND -> legs.charge(1, Purpose.FEE);
      case TAX -> legs.charge(-1, Purpose.TAX);
      case TAX_REFUND -> legs.charge(1, Purpose.TAX);
      case DELIVERY_IN -> legs.delivery(1);
      case DELIVERY_OUT -> legs.delivery(-1);
      case SECURITY_TRANSFER -> legs.securityTransfer();
      case OPENING_BALANCE ->
        draft.states(Field.INSTRUMENT) ? legs.delivery(1) : legs.cash(1, Purpose.EXTERNAL);
      // A corporate action has a ratio and no stored units: what it gives depends on what is held
      // then, and that may still be corrected. The cash that it paid is a fact.
      case SPLIT,
          STOCK_DIVIDEND,
          BONUS_ISSUE,
          RIGHTS_ISSUE,
          SPIN_OFF,
          MERGER_STOCK,
          MERGER_CASH,
          MERGER_MIXED,
          IDENTIFIER_CHANGE,
          CONVERSION,
          RETURN_OF_CAPITAL,
          DEFAULT,
          DELISTING -> legs.paid(Purpose.ISSUER);
    };
  }

  private List<Leg> trade(int direction) {
    move(security(), signed(units(), direction), Purpose.SECURITY, Purpose.CONVERSION);
    move(settled(), signed(money.grossSettled(), -direction), Purpose.CASH, Purpose.CONVERSION);
    return charges();
  }

  /** Cash that came in, or with minus went out, with what was withheld from it. */
  private List<Leg> paid(Purpose contra) {
    move(settled(), money.grossSettled(), Purpose.CASH, contra);
    BigDecimal inLieu = draft.decimal(Field.CASH_IN_LIEU).orElse(BigDecimal.ZERO);
    move(settled(), money.settled(inLieu), Purpose.CASH, contra);
    return charges();
  }

  private List<Leg> accrued() {
    move(settled(), money.grossSettled().negate(), Purpose.CASH, Purpose.INCOME);
    return charges();
  }

  /** An income that bought units at once: its cash comes and goes. */
  private List<Leg> inKind() {
    paid(Purpose.INCOME);
    move(settled(), money.received().negate(), Purpose.CASH, Purpose.CONVERSION);
    return move(security(), units(), Purpose.SECURITY, Purpose.CONVERSION);
  }

  /** The contracts end and the underlying moves against the strike. */
  private List<Leg> exercise(int contracts) {
    move(security(), signed(units(), contracts), Purpose.SECURITY, Purpose.CONVERSION);
    boolean call = draft.optionRight().orElseThrow() == OptionRight.CALL;
    int direction = call ? -contracts : contracts;
    Commodity underlying = new Commodity.Security(draft.counterInstrument().orElseThrow());
    move(
        underlying,
        signed(draft.counterQuantity(), direction),
        Purpose.SECURITY,
        Purpose.CONVERSION);
    move(settled(), signed(money.grossSettled(), -direction), Purpose.CASH, Purpose.CONVERSION);
    return charges();
  }

  private List<Leg> expiry() {
    int direction = side(draft) == Side.LONG ? -1 : 1;
    return move(security(), signed(units(), direction), Purpose.SECURITY, Purpose.ISSUER);
  }

  private List<Leg> conversion() {
    Money bought = draft.counterAmount().orElseThrow();
    move(settled(), money.gross().negate(), Purpose.CASH, Purpose.CONVERSION);
    move(new Commodity.Cash(bought.currency()), bought.amount(), Purpose.CASH, Purpose.CONVERSION);
    return charges();
  }

  private List<Leg> cash(int direction, Purpose contra) {
    return move(settled(), signed(money.gross(), direction), Purpose.CASH, contra);
  }

  private List<Leg> charge(int direction, Purpose purpose) {
    return move(settled(), signed(money.gross(), direction), purpose, Purpose.EXPENSE);
  }

  private List<Leg> charges() {
    move(settled(), money.fee().negate(), Purpose.FEE, Purpose.EXPENSE);
    return move(settled(), money.tax().negate(), Purpose.TAX, Purpose.EXPENSE);
  }

  private List<Leg> delivery(int direction) {
    return move(security(), signed(units(), direction), Purpose.SECURITY, Purpose.EXTERNAL);
  }

  private List<Leg> cashTransfer() {
    return transfer(settled(), money.gross(), Purpose.CASH);
  }

  private List<Leg> securityTransfer() {
    return transfer(security(), units(), Purpose.SECURITY);
  }

  private List<Leg> transfer(Commodity commodity, BigDecimal amount, Purpose purpose) {
    AccountId receiver = draft.counterAccount().orElseThrow();
    legs.add(new Leg(draft.account(), commodity, amount.negate(), purpose));
    legs.add(new Leg(receiver, commodity, amount, purpose));
    return legs;
  }

  private List<Leg> move(Commodity commodity, BigDecimal amount, Purpose purpose, Purpose contra) {
    if (amount.signum() != 0) {
      legs.add(new Leg(draft.account(), commodity, amount, purpose));
      legs.add(new Leg(draft.account(), commodity, amount.negate(), contra));
    }
    return legs;
  }

  private BigDecimal units() {
    return draft.quantity().orElseThrow();
  }

  private Commodity security() {
    return new Commodity.Security(draft.instrument().orElseThrow());
  }

  private Commodity settled() {
    return new Commodity.Cash(money.settlementCurrency());
  }

  private static BigDecimal signed(BigDecimal amount, int direction) {
    return direction < 0 ? amount.negate() : amount;
  }
}
