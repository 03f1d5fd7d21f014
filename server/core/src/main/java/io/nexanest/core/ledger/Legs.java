package io.nexanest.core.ledger;

import io.nexanest.core.transaction.Commodity;
import io.nexanest.core.transaction.Consideration;
import io.nexanest.core.transaction.Draft;
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

  static List<Leg> of(Draft draft) {
    return switch (draft.type()) {
      // A split has a ratio and no stored amounts: what it gives depends on what is held then, and
      // that may still be corrected.
      case SPLIT -> List.of();
      case BUY -> new Legs(draft).trade(1);
      case SELL -> new Legs(draft).trade(-1);
      case DEPOSIT -> new Legs(draft).cash(1, Purpose.EXTERNAL);
      case WITHDRAWAL -> new Legs(draft).cash(-1, Purpose.EXTERNAL);
      case CASH_TRANSFER -> new Legs(draft).cashTransfer();
      case FX_CONVERSION -> new Legs(draft).conversion();
      case DIVIDEND, INTEREST -> new Legs(draft).income();
      case INTEREST_CHARGE -> new Legs(draft).cash(-1, Purpose.EXPENSE);
      case FEE -> new Legs(draft).charge(-1, Purpose.FEE);
      case FEE_REFUND -> new Legs(draft).charge(1, Purpose.FEE);
      case TAX -> new Legs(draft).charge(-1, Purpose.TAX);
      case TAX_REFUND -> new Legs(draft).charge(1, Purpose.TAX);
      case DELIVERY_IN -> new Legs(draft).delivery(1);
      case DELIVERY_OUT -> new Legs(draft).delivery(-1);
      case SECURITY_TRANSFER -> new Legs(draft).securityTransfer();
    };
  }

  private List<Leg> trade(int direction) {
    move(security(), signed(units(), direction), Purpose.SECURITY, Purpose.CONVERSION);
    move(settled(), signed(money.grossSettled(), -direction), Purpose.CASH, Purpose.CONVERSION);
    return charges();
  }

  private List<Leg> income() {
    move(settled(), money.grossSettled(), Purpose.CASH, Purpose.INCOME);
    return charges();
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
