package io.nexanest.core.income;

import io.nexanest.core.book.Book;
import io.nexanest.core.book.SecurityPosition;
import io.nexanest.core.entry.Entry;
import io.nexanest.core.entry.Scope;
import io.nexanest.core.market.Converted;
import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.Consideration;
import io.nexanest.core.transaction.Field;
import io.nexanest.core.transaction.TransactionType;
import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.kernel.money.Rounding;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is to be paid in the twelve months after a book's date. Declared and estimated payments are
 * two lists and are never added up.
 *
 * <p>Declared is what is booked with a pay date after the book's. Estimated is: each dividend and
 * coupon of the last twelve months comes again a year later, at the same gross for a unit (in the
 * units of today, so a split between counts) times the units held now, at today's rate. An estimate
 * gives way to a declared payment of the same holding within 45 days. Special distributions,
 * interest on cash and what is not held any more are not estimated.
 *
 * @param declared by date
 * @param estimated by date
 */
public record IncomeCalendar(List<ExpectedPayment> declared, List<ExpectedPayment> estimated) {
  private static final long NEAR_DAYS = 45;

  private static final Set<TransactionType> INCOMES = EnumSet.of(
      TransactionType.DIVIDEND,
      TransactionType.COUPON,
      TransactionType.CAPITAL_GAIN_DISTRIBUTION,
      TransactionType.REINVESTMENT);

  private static final Set<TransactionType> REGULAR =
      EnumSet.of(TransactionType.DIVIDEND, TransactionType.COUPON, TransactionType.REINVESTMENT);

  public IncomeCalendar {
    declared = List.copyOf(declared);
    estimated = List.copyOf(estimated);
  }

  /**
   * The payments after the book's date.
   *
   * @param inForce the transactions that count, later ones included
   */
  public static IncomeCalendar of(List<Booked> inForce, Book book, Scope scope) {
    LocalDate last = book.date().plusYears(1);
    List<ExpectedPayment> declared = inForce.stream()
        .filter(booked -> INCOMES.contains(booked.type()) && scope.has(booked.account()))
        .filter(booked -> booked.date().isAfter(book.date()) && !booked.date().isAfter(last))
        .map(booked -> declared(booked, book))
        .sorted(Comparator.comparing(ExpectedPayment::date))
        .toList();
    List<ExpectedPayment> estimated = new ArrayList<>();
    LocalDate first = book.date().minusYears(1).plusDays(1);
    for (IncomeItem item : ReceivedIncome.of(book, scope, first, book.date())) {
      estimate(item, book, inForce)
          .filter(payment -> declared.stream().noneMatch(one -> same(one, payment)))
          .ifPresent(estimated::add);
    }
    estimated.sort(Comparator.comparing(ExpectedPayment::date));
    return new IncomeCalendar(declared, estimated);
  }

  private static boolean same(ExpectedPayment declared, ExpectedPayment estimate) {
    return declared.account().equals(estimate.account())
        && declared.instrument().equals(estimate.instrument())
        && Math.abs(ChronoUnit.DAYS.between(declared.date(), estimate.date())) <= NEAR_DAYS;
  }

  private static ExpectedPayment declared(Booked booked, Book book) {
    Consideration money = Consideration.of(booked.draft());
    boolean settled = money.settlementCurrency().equals(book.view());
    BigDecimal gross =
        settled ? money.grossSettled() : inView(money.gross(), money.instrumentCurrency(), book);
    return new ExpectedPayment(
        booked.account(),
        booked.draft().instrument(),
        booked.type(),
        booked.draft().exDate(),
        booked.date(),
        gross,
        booked.id());
  }

  private static Optional<ExpectedPayment> estimate(
      IncomeItem item, Book book, List<Booked> inForce) {
    if (!REGULAR.contains(item.transaction().type())
        || !(item.position() instanceof SecurityPosition held)
        || held.quantity().signum() <= 0) {
      return Optional.empty();
    }
    LocalDate entitled = item.transaction().draft().exDate().orElse(item.date()).minusDays(1);
    BigDecimal then = held.quantityOn(entitled).multiply(splits(held, entitled, book, inForce));
    if (then.signum() <= 0) {
      return Optional.empty();
    }
    Entry.Amount income = item.income();
    BigDecimal own =
        income.amount().source().multiply(held.quantity()).divide(then, MathContext.DECIMAL128);
    return Optional.of(new ExpectedPayment(
        item.account(),
        item.instrument(),
        item.transaction().type(),
        Optional.empty(),
        item.date().plusYears(1),
        inView(own, income.amount().from(), book),
        item.transaction().id()));
  }

  /** Units of today for a unit of that date. */
  private static BigDecimal splits(
      SecurityPosition held, LocalDate after, Book book, List<Booked> inForce) {
    BigDecimal factor = BigDecimal.ONE;
    for (Booked booked : inForce) {
      boolean between = booked.date().isAfter(after) && !booked.date().isAfter(book.date());
      boolean its = booked.account().equals(held.key().account())
          && booked.draft().instrument().filter(held.key().instrument()::equals).isPresent();
      if (between && its) {
        factor = factor.multiply(ratio(booked), MathContext.DECIMAL128);
      }
    }
    return factor;
  }

  private static BigDecimal ratio(Booked booked) {
    TransactionType type = booked.type();
    boolean besides = type == TransactionType.STOCK_DIVIDEND || type == TransactionType.BONUS_ISSUE;
    if (type != TransactionType.SPLIT && !besides) {
      return BigDecimal.ONE;
    }
    BigDecimal newUnits = booked.draft().decimal(Field.RATIO_NEW).orElse(BigDecimal.ONE);
    BigDecimal oldUnits = booked.draft().decimal(Field.RATIO_OLD).orElse(BigDecimal.ONE);
    BigDecimal units = besides ? oldUnits.add(newUnits) : newUnits;
    return units.divide(oldUnits, MathContext.DECIMAL128);
  }

  private static BigDecimal inView(BigDecimal own, CurrencyCode currency, Book book) {
    BigDecimal value = Converted.at(book.rules().rates(), own, currency, book.view(), book.date())
        .value();
    return Rounding.MINOR_UNIT.round(value, book.view());
  }
}
