package io.nexanest.core.check.market;

import io.nexanest.core.check.issue.CheckedBook;
import io.nexanest.core.check.issue.DataCheck;
import io.nexanest.core.check.issue.Issue;
import io.nexanest.core.check.issue.Severity;
import io.nexanest.core.check.issue.Subject;
import io.nexanest.core.market.PriceAnswer;
import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.Field;
import io.nexanest.core.transaction.TransactionType;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.money.Decimals;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A trade at a price far from that day's close: a slip of the pen, or another instrument. */
public final class PriceOffMarket implements DataCheck {
  /** A day's trading seldom moves a price by more. */
  private static final double TOLERANCE = 0.3;

  /** A close so many days old still says something of the price. */
  private static final long DAYS = 5;

  private static final Set<TransactionType> TYPES = EnumSet.of(
      TransactionType.BUY,
      TransactionType.SELL,
      TransactionType.SELL_SHORT,
      TransactionType.BUY_TO_COVER,
      TransactionType.SUBSCRIBE,
      TransactionType.REDEEM);

  @Override
  public String name() {
    return "price_off_market";
  }

  @Override
  public List<Issue> issues(CheckedBook books) {
    return books.booked().stream()
        .filter(booked -> TYPES.contains(booked.type()))
        .flatMap(booked -> issue(books, booked).stream())
        .toList();
  }

  private Optional<Issue> issue(CheckedBook books, Booked booked) {
    InstrumentId id = booked.draft().instrument().orElseThrow();
    Optional<BigDecimal> price = booked.draft().decimal(Field.PRICE);
    Optional<PriceAnswer.Known> close = books
        .close(id, booked.draft().tradeDate())
        .filter(known -> CheckedBook.within(known.provenance(), booked.draft().tradeDate(), DAYS));
    return price.isEmpty() || close.isEmpty() || near(price.get(), close.get().value())
        ? Optional.empty()
        : Optional.of(issue(books, booked, price.get(), close.get()));
  }

  private static boolean near(BigDecimal price, BigDecimal close) {
    return close.signum() == 0
        || Math.abs(price.doubleValue() / close.doubleValue() - 1) <= TOLERANCE;
  }

  private Issue issue(CheckedBook books, Booked booked, BigDecimal price, PriceAnswer.Known close) {
    return new Issue(
        Issue.nameOf(name(), booked.id().text()),
        name(),
        Severity.NOTICE,
        new Subject.OfTransaction(booked.id()),
        booked.date(),
        books.words(booked) + " is at " + Decimals.text(price) + " where the close of "
            + close.provenance().date() + " is " + Decimals.text(close.value())
            + ": look at the price, the instrument and the date",
        List.of());
  }
}
