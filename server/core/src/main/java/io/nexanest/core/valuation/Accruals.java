package io.nexanest.core.valuation;

import io.nexanest.core.book.Book;
import io.nexanest.core.book.Position;
import io.nexanest.core.market.RateAnswer;
import io.nexanest.core.trace.Trace;
import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.Consideration;
import io.nexanest.core.transaction.TransactionType;
import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.kernel.money.Decimals;
import io.nexanest.kernel.money.Rounding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;

/**
 * Income between its ex-date and its pay-date (figures, F4): earned, owed and not yet cash. Until it
 * is paid its parts are at the rate of the date that is asked about, so that net = gross − fee −
 * tax holds to the minor unit; once paid, it is an entry like any other.
 */
final class Accruals {
  private static final Set<TransactionType> OF_BONDS = EnumSet.of(
      TransactionType.ACCRUED_INTEREST_PAID,
      TransactionType.ACCRUED_INTEREST_RECEIVED,
      TransactionType.COUPON);

  private final Book book;
  private final Market market;
  private final Trace trace;
  private final Leaves leaves;
  private final CurrencyCode view;
  private final LocalDate date;

  Accruals(Book book, Market market, Trace trace) {
    this.book = book;
    this.market = market;
    this.trace = trace;
    this.view = book.view();
    this.date = book.date();
    this.leaves = new Leaves(trace, view.code());
  }

  /** Whether a transaction of a bond pays interest that had accrued. */
  static boolean settles(TransactionType type) {
    return OF_BONDS.contains(type);
  }

  /** What is owed, after fee and tax. */
  BigDecimal receivable(Position position) {
    return sum(position, Consideration::received);
  }

  /** Gross. */
  BigDecimal income(Position position) {
    return Decimals.sum(Decimals.sum(receivable(position), fees(position)), taxes(position));
  }

  BigDecimal fees(Position position) {
    return sum(position, Consideration::fee);
  }

  BigDecimal taxes(Position position) {
    return sum(position, Consideration::tax);
  }

  private BigDecimal sum(Position position, Function<Consideration, BigDecimal> part) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Booked booked : book.receivables(position.key())) {
      Consideration money = Consideration.of(booked.draft());
      BigDecimal amount = part.apply(money);
      if (amount.signum() != 0) {
        sum = sum.add(atRate(booked, amount, money.settlementCurrency()));
      }
    }
    return sum;
  }

  private BigDecimal atRate(Booked booked, BigDecimal amount, CurrencyCode currency) {
    trace.open(
        "accrued",
        booked.draft().earnedDate(),
        "amount × rate, rounded; earned then, paid on " + booked.date());
    leaves.transaction(booked, amount, currency.code());
    RateAnswer answer = market.rates().rate(currency, view, date);
    leaves.rate(answer);
    BigDecimal value = switch (answer) {
      case RateAnswer.Known rate -> Rounding.MINOR_UNIT.round(amount.multiply(rate.value()), view);
      case RateAnswer.Missing _ -> BigDecimal.ZERO;
    };
    return trace.close(value, view.code());
  }
}
