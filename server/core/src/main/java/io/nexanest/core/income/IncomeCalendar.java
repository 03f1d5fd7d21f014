package io.nexanest.core.income;

import io.nexanest.core.book.Book;
import io.nexanest.core.book.PositionKey;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

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

  private static final Set<TransactionType> SPLITS = EnumSet.of(
      TransactionType.SPLIT, TransactionType.STOCK_DIVIDEND, TransactionType.BONUS_ISSUE);

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
    Map<PositionKey, NavigableMap<LocalDate, BigDecimal>> splits = splits(inForce, book);
    Map<Optional<PositionKey>, NavigableSet<LocalDate>> known = new HashMap<>();
    declared.forEach(
        one -> known.computeIfAbsent(key(one), key -> new TreeSet<>()).add(one.date()));
    List<ExpectedPayment> estimated = new ArrayList<>();
    LocalDate first = book.date().minusYears(1).plusDays(1);
    for (IncomeItem item : ReceivedIncome.of(book, scope, first, book.date())) {
      estimate(item, book, splits)
          .filter(payment -> !near(known.get(key(payment)), payment.date()))
          .ifPresent(estimated::add);
    }
    estimated.sort(Comparator.comparing(ExpectedPayment::date));
    return new IncomeCalendar(declared, estimated);
  }

  private static Optional<PositionKey> key(ExpectedPayment payment) {
    return payment.instrument().map(id -> new PositionKey.Security(payment.account(), id));
  }

  private static boolean near(@Nullable NavigableSet<LocalDate> declared, LocalDate estimate) {
    LocalDate last = estimate.plusDays(NEAR_DAYS);
    return declared != null
        && Optional.ofNullable(declared.ceiling(estimate.minusDays(NEAR_DAYS)))
            .filter(date -> !date.isAfter(last))
            .isPresent();
  }

  /**
   * Units of today for a unit before each day on which units of a position changed, looked for
   * once.
   */
  private static Map<PositionKey, NavigableMap<LocalDate, BigDecimal>> splits(
      List<Booked> inForce, Book book) {
    Map<PositionKey, NavigableMap<LocalDate, BigDecimal>> splits = new HashMap<>();
    for (Booked booked : inForce) {
      if (SPLITS.contains(booked.type()) && !booked.date().isAfter(book.date())) {
        booked
            .draft()
            .instrument()
            .ifPresent(id -> splits
                .computeIfAbsent(
                    new PositionKey.Security(booked.account(), id), key -> new TreeMap<>())
                .merge(booked.date(), ratio(booked), IncomeCalendar::times));
      }
    }
    splits.values().forEach(days -> {
      BigDecimal since = BigDecimal.ONE;
      for (Map.Entry<LocalDate, BigDecimal> day : days.descendingMap().entrySet()) {
        since = times(since, day.getValue());
        day.setValue(since);
      }
    });
    return splits;
  }

  private static BigDecimal times(BigDecimal one, BigDecimal other) {
    return one.multiply(other, MathContext.DECIMAL128);
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
      IncomeItem item, Book book, Map<PositionKey, NavigableMap<LocalDate, BigDecimal>> splits) {
    if (!REGULAR.contains(item.transaction().type())
        || !(item.position() instanceof SecurityPosition held)
        || held.quantity().signum() <= 0) {
      return Optional.empty();
    }
    LocalDate entitled = item.transaction().draft().exDate().orElse(item.date()).minusDays(1);
    BigDecimal then = held.quantityOn(entitled).multiply(factor(splits.get(held.key()), entitled));
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
  private static BigDecimal factor(
      @Nullable NavigableMap<LocalDate, BigDecimal> splits, LocalDate date) {
    return Optional.ofNullable(splits)
        .map(days -> days.higherEntry(date))
        .map(Map.Entry::getValue)
        .orElse(BigDecimal.ONE);
  }

  private static BigDecimal ratio(Booked booked) {
    TransactionType type = booked.type();
    boolean besides = type != TransactionType.SPLIT;
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
