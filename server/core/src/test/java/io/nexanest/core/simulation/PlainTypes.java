package io.nexanest.core.simulation;

import io.nexanest.core.terms.OptionRight;
import io.nexanest.core.terms.Side;
import io.nexanest.core.transaction.Field;
import io.nexanest.core.transaction.TransactionType;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.money.CurrencyCode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** What each type of transaction does, in the words of the page on figures. */
final class PlainTypes {
  private PlainTypes() {}

  /** Types that have one and the same effect on lots, sums and capital. */
  enum Kind {
    OPEN_LONG,
    OPEN_SHORT,
    CLOSE_LONG,
    CLOSE_SHORT,
    EXPIRY,
    MARGIN,
    USE,
    DEPOSIT,
    WITHDRAWAL,
    CASH_TRANSFER,
    CONVERSION,
    DELIVERY_IN,
    DELIVERY_OUT,
    TRANSFER,
    INCOME,
    OUTLAY,
    IN_KIND,
    FEE,
    FEE_BACK,
    TAX,
    TAX_BACK,
    ACTION
  }

  /** A currency in an account. */
  record Purse(AccountId account, CurrencyCode coin) {}

  static Kind kind(Deed deed) {
    boolean owed = deed.draft().side().filter(Side.SHORT::equals).isPresent();
    return switch (deed.type()) {
      case BUY, SUBSCRIBE -> Kind.OPEN_LONG;
      case SELL_SHORT -> Kind.OPEN_SHORT;
      case SELL, REDEEM, TENDER, REDEMPTION -> Kind.CLOSE_LONG;
      case BUY_TO_COVER -> Kind.CLOSE_SHORT;
      case OPEN -> owed ? Kind.OPEN_SHORT : Kind.OPEN_LONG;
      case CLOSE -> owed ? Kind.CLOSE_SHORT : Kind.CLOSE_LONG;
      case EXPIRY -> Kind.EXPIRY;
      case EXERCISE, ASSIGNMENT -> Kind.USE;
      case VARIATION_MARGIN -> Kind.MARGIN;
      case DEPOSIT -> Kind.DEPOSIT;
      case WITHDRAWAL -> Kind.WITHDRAWAL;
      case CASH_TRANSFER -> Kind.CASH_TRANSFER;
      case FX_CONVERSION -> Kind.CONVERSION;
      case OPENING_BALANCE ->
        deed.draft().states(Field.INSTRUMENT) ? Kind.DELIVERY_IN : Kind.DEPOSIT;
      case DELIVERY_IN -> Kind.DELIVERY_IN;
      case DELIVERY_OUT -> Kind.DELIVERY_OUT;
      case SECURITY_TRANSFER -> Kind.TRANSFER;
      case DIVIDEND, COUPON, INTEREST, CAPITAL_GAIN_DISTRIBUTION, ACCRUED_INTEREST_RECEIVED ->
        Kind.INCOME;
      case INTEREST_CHARGE, ACCRUED_INTEREST_PAID -> Kind.OUTLAY;
      case REINVESTMENT, STAKING_REWARD -> Kind.IN_KIND;
      case FEE -> Kind.FEE;
      case FEE_REFUND -> Kind.FEE_BACK;
      case TAX -> Kind.TAX;
      case TAX_REFUND -> Kind.TAX_BACK;
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
          DELISTING -> Kind.ACTION;
    };
  }

  /** Whether fee and tax are figures of their own, and not in a cost or in proceeds. */
  static boolean withholds(Deed deed) {
    return switch (kind(deed)) {
      case INCOME, OUTLAY, IN_KIND, MARGIN, CONVERSION -> true;
      case ACTION ->
        deed.type() != TransactionType.MERGER_CASH
            && deed.type() != TransactionType.MERGER_MIXED
            && deed.type() != TransactionType.DELISTING;
      case OPEN_LONG,
          OPEN_SHORT,
          CLOSE_LONG,
          CLOSE_SHORT,
          EXPIRY,
          USE,
          DEPOSIT,
          WITHDRAWAL,
          CASH_TRANSFER,
          DELIVERY_IN,
          DELIVERY_OUT,
          TRANSFER,
          FEE,
          FEE_BACK,
          TAX,
          TAX_BACK -> false;
    };
  }

  /** A holder's call and a writer's put bring the underlying in. */
  static boolean buysUnderlying(Deed deed) {
    boolean call = deed.draft().optionRight().filter(OptionRight.CALL::equals).isPresent();
    return call == (deed.type() == TransactionType.EXERCISE);
  }

  static Map<Purse, BigDecimal> cash(Deed deed) {
    BigDecimal gross = deed.toSettled(deed.gross());
    BigDecimal in = gross.subtract(deed.charges());
    BigDecimal out = gross.add(deed.charges()).negate();
    Map<Purse, BigDecimal> moves = new HashMap<>();
    BigDecimal first = switch (kind(deed)) {
      case OPEN_LONG, CLOSE_SHORT, OUTLAY, WITHDRAWAL, CASH_TRANSFER, FEE, TAX, CONVERSION -> out;
      case OPEN_SHORT, CLOSE_LONG, INCOME, MARGIN, DEPOSIT, FEE_BACK, TAX_BACK -> in;
      case USE -> buysUnderlying(deed) ? out : in;
      case ACTION -> in.add(deed.toSettled(deed.number(Field.CASH_IN_LIEU, BigDecimal.ZERO)));
      case EXPIRY, DELIVERY_IN, DELIVERY_OUT, TRANSFER, IN_KIND -> BigDecimal.ZERO;
    };
    if (first.signum() != 0) {
      moves.put(new Purse(deed.draft().account(), deed.settled()), first);
    }
    deed.draft()
        .counterAmount()
        .ifPresent(amount ->
            moves.put(new Purse(deed.draft().account(), amount.currency()), amount.amount()));
    if (kind(deed) == Kind.CASH_TRANSFER) {
      moves.put(new Purse(deed.draft().counterAccount().orElseThrow(), deed.settled()), gross);
    }
    return moves;
  }
}
