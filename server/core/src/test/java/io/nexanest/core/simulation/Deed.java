package io.nexanest.core.simulation;

import io.nexanest.core.transaction.Draft;
import io.nexanest.core.transaction.Field;
import io.nexanest.core.transaction.TransactionType;
import io.nexanest.kernel.id.TransactionId;
import io.nexanest.kernel.money.CurrencyCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A draft with its place in the ledger, and its amounts worked out from the page on figures. */
record Deed(Draft draft, TransactionId id, long position) {
  /** Date, then actions, acquisitions, transfers, disposals, cash; then the ledger's order. */
  static final Comparator<Deed> ORDER =
      Comparator.comparing(Deed::date).thenComparing(Deed::rank).thenComparing(Deed::position);

  private static final Set<TransactionType> ACTIONS = EnumSet.of(
      TransactionType.SPLIT,
      TransactionType.STOCK_DIVIDEND,
      TransactionType.BONUS_ISSUE,
      TransactionType.RIGHTS_ISSUE,
      TransactionType.SPIN_OFF,
      TransactionType.MERGER_STOCK,
      TransactionType.MERGER_CASH,
      TransactionType.MERGER_MIXED,
      TransactionType.IDENTIFIER_CHANGE,
      TransactionType.CONVERSION,
      TransactionType.DEFAULT,
      TransactionType.DELISTING,
      TransactionType.RETURN_OF_CAPITAL);
  private static final Set<TransactionType> EARNED = EnumSet.of(
      TransactionType.DIVIDEND, TransactionType.COUPON, TransactionType.CAPITAL_GAIN_DISTRIBUTION);
  private static final Set<TransactionType> IN = EnumSet.of(
      TransactionType.BUY,
      TransactionType.SUBSCRIBE,
      TransactionType.SELL_SHORT,
      TransactionType.OPEN,
      TransactionType.DELIVERY_IN,
      TransactionType.REINVESTMENT,
      TransactionType.STAKING_REWARD,
      TransactionType.OPENING_BALANCE);
  private static final Set<TransactionType> ACROSS = EnumSet.of(
      TransactionType.EXERCISE, TransactionType.ASSIGNMENT, TransactionType.SECURITY_TRANSFER);
  private static final Set<TransactionType> OUT = EnumSet.of(
      TransactionType.SELL,
      TransactionType.REDEEM,
      TransactionType.BUY_TO_COVER,
      TransactionType.CLOSE,
      TransactionType.EXPIRY,
      TransactionType.DELIVERY_OUT,
      TransactionType.TENDER,
      TransactionType.REDEMPTION);
  private static final Set<TransactionType> MONEY = EnumSet.of(
      TransactionType.DEPOSIT,
      TransactionType.WITHDRAWAL,
      TransactionType.CASH_TRANSFER,
      TransactionType.FX_CONVERSION,
      TransactionType.INTEREST,
      TransactionType.INTEREST_CHARGE,
      TransactionType.FEE,
      TransactionType.FEE_REFUND,
      TransactionType.TAX,
      TransactionType.TAX_REFUND);

  TransactionType type() {
    return draft.type();
  }

  LocalDate date() {
    return draft.payDate().orElse(draft.tradeDate());
  }

  /** Whether it is income of before a day that is paid after it. */
  boolean isOwedOn(LocalDate day) {
    boolean earned = draft.exDate().filter(ex -> !ex.isAfter(day)).isPresent();
    return EARNED.contains(type())
        && earned
        && draft.payDate().isPresent()
        && date().isAfter(day);
  }

  /** What it pays net, its fee and its tax, each at the day's rate; the income is their sum. */
  Map<String, BigDecimal> owed(UnaryOperator<BigDecimal> rate) {
    BigDecimal fee = rate.apply(number(Field.FEE, BigDecimal.ZERO));
    BigDecimal tax = rate.apply(number(Field.TAX, BigDecimal.ZERO));
    BigDecimal net = rate.apply(toSettled(gross()).subtract(charges()));
    return Map.of("net", net, "fee", fee, "tax", tax, "income", net.add(fee).add(tax));
  }

  private int rank() {
    return ACTIONS.contains(type())
        ? 0
        : IN.contains(type()) ? 1 : ACROSS.contains(type()) ? 2 : OUT.contains(type()) ? 3 : 4;
  }

  CurrencyCode own() {
    return MONEY.contains(type()) ? settled() : draft.instrumentCurrency().orElseGet(this::settled);
  }

  CurrencyCode settled() {
    return draft.settlementCurrency().or(draft::instrumentCurrency).orElseThrow();
  }

  BigDecimal number(Field field, BigDecimal otherwise) {
    return draft.decimal(field).orElse(otherwise);
  }

  BigDecimal gross() {
    boolean margined = draft.values().getOrDefault(Field.MARGINED, false).equals(true);
    if (margined && draft.states(Field.QUANTITY)) {
      return BigDecimal.ZERO;
    }
    if (draft.states(Field.GROSS) || !draft.states(Field.PRICE)) {
      return number(Field.GROSS, BigDecimal.ZERO);
    }
    BigDecimal times = number(Field.MULTIPLIER, BigDecimal.ONE);
    BigDecimal units = number(Field.QUANTITY, BigDecimal.ZERO).multiply(times);
    BigDecimal priced =
        draft.states(Field.OPTION_RIGHT) ? number(Field.COUNTER_QUANTITY, units) : units;
    return round(priced.multiply(number(Field.PRICE, BigDecimal.ZERO)), own());
  }

  /** Fee and tax, in settlement currency. */
  BigDecimal charges() {
    return number(Field.FEE, BigDecimal.ZERO).add(number(Field.TAX, BigDecimal.ZERO));
  }

  BigDecimal toSettled(BigDecimal amount) {
    return own().equals(settled())
        ? amount
        : round(amount.multiply(number(Field.FX_RATE, BigDecimal.ONE)), settled());
  }

  BigDecimal toOwn(BigDecimal amount) {
    return own().equals(settled())
        ? amount
        : amount.divide(
            number(Field.FX_RATE, BigDecimal.ONE), own().minorUnitDigits(), RoundingMode.HALF_EVEN);
  }

  static BigDecimal round(BigDecimal amount, CurrencyCode currency) {
    return amount.setScale(currency.minorUnitDigits(), RoundingMode.HALF_EVEN);
  }
}
