package io.nexanest.core.check.market;

import io.nexanest.core.check.issue.Change;
import io.nexanest.core.check.issue.CheckedBook;
import io.nexanest.core.check.issue.DataCheck;
import io.nexanest.core.check.issue.Fix;
import io.nexanest.core.check.issue.Issue;
import io.nexanest.core.check.issue.Severity;
import io.nexanest.core.check.issue.Subject;
import io.nexanest.core.market.RateAnswer;
import io.nexanest.core.market.Standing;
import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.Draft;
import io.nexanest.core.transaction.Field;
import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.kernel.money.Decimals;
import io.nexanest.kernel.money.Rounding;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A transaction's own exchange rate far from that day's, most often the wrong way round. */
public final class RateOffMarket implements DataCheck {
  /** A bank's own rate and a fixing differ by less. */
  private static final double TOLERANCE = 0.1;

  @Override
  public String name() {
    return "rate_off_market";
  }

  @Override
  public List<Issue> issues(CheckedBook books) {
    return books.booked().stream()
        .flatMap(booked -> issue(books, booked).stream())
        .toList();
  }

  private Optional<Issue> issue(CheckedBook books, Booked booked) {
    Draft draft = booked.draft();
    Optional<BigDecimal> own = draft.fxRate();
    Optional<CurrencyCode> from = draft.instrumentCurrency();
    Optional<CurrencyCode> to = draft.settlementCurrency();
    if (own.isEmpty() || from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    return books.market().rates().rate(from.get(), to.get(), booked.date())
                instanceof RateAnswer.Known known
            && known.provenance().standing() != Standing.FIRST_KNOWN
            && !near(own.get(), known.value())
        ? Optional.of(issue(books, booked, own.get(), known))
        : Optional.empty();
  }

  private static boolean near(BigDecimal own, BigDecimal day) {
    return Math.abs(own.doubleValue() / day.doubleValue() - 1) <= TOLERANCE;
  }

  private Issue issue(CheckedBook books, Booked booked, BigDecimal own, RateAnswer.Known day) {
    BigDecimal turned = Rounding.RATE.divide(BigDecimal.ONE, own, day.to());
    boolean inverse = near(turned, day.value());
    String right = inverse
        ? ": it is the wrong way round, and " + Decimals.text(turned) + " would be right"
        : ": look at the rate, which is " + day.to() + " for one " + day.from();
    return new Issue(
        Issue.nameOf(name(), booked.id().text()),
        name(),
        Severity.WARNING,
        new Subject.OfTransaction(booked.id()),
        booked.date(),
        books.words(booked) + " has the rate " + Decimals.text(own) + " where that of "
            + day.provenance().date() + " is " + Decimals.text(day.value()) + right,
        inverse ? List.of(turn(booked, turned)) : List.of());
  }

  private static Fix turn(Booked booked, BigDecimal turned) {
    Draft draft = booked.draft();
    Map<Field, Object> values = new EnumMap<>(draft.values());
    values.put(Field.FX_RATE, turned);
    Draft right = new Draft(draft.type(), draft.account(), draft.tradeDate(), values);
    return new Fix("turn_rate", List.of(new Change.Replace(booked, right)));
  }
}
