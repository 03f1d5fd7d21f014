package io.nexanest.core.simulation;

import static io.nexanest.core.simulation.RandomDrafts.A;
import static io.nexanest.core.simulation.RandomDrafts.B;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.core.book.BookRules;
import io.nexanest.core.entry.Scope;
import io.nexanest.core.simulation.market.PlainBond;
import io.nexanest.core.trace.Check;
import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.TransactionType;
import io.nexanest.core.waterfall.Waterfall;
import io.nexanest.core.waterfall.WaterfallSteps;
import io.nexanest.kernel.money.CurrencyCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A waterfall between two days: it closes, and what came in and went out is the oracle's. Without
 * another currency, what is left for rounding is at most a cent and for currency nothing.
 */
record WaterfallComparison(Papers papers, Scope scope, PlainBooks first, PlainBooks last) {
  private static final BigDecimal CENT = new BigDecimal("0.01");

  void closes(List<Booked> inForce, BookRules rules, LocalDate from, LocalDate to) {
    Waterfall waterfall = WaterfallSteps.of(inForce, rules, scope, papers.market(), from, to);
    assertThat(waterfall.checks()).as("%s to %s: %s", from, to, waterfall).allMatch(Check::passed);
    assertThat(sum(waterfall)).as("sum of %s", waterfall).isEqualByComparingTo(waterfall.closing());
    assertThat(waterfall.income()).as("income").isEqualByComparingTo(grown("income"));
    assertThat(waterfall.fees()).as("fees").isEqualByComparingTo(grown("fee"));
    assertThat(waterfall.taxes()).as("taxes").isEqualByComparingTo(grown("tax"));
    assertThat(waterfall.flows())
        .as("flows")
        .isEqualByComparingTo(last.capitalOf(scope).subtract(first.capitalOf(scope)));
    if (ofOneCurrency(inForce, rules.view())) {
      assertThat(waterfall.rounding().abs()).as("rounding").isLessThanOrEqualTo(CENT);
      assertThat(waterfall.currencySecurities()).as("securities").isEqualByComparingTo("0");
      assertThat(waterfall.currencyCash()).as("cash").isEqualByComparingTo("0");
      assertThat(waterfall.currencyDealing()).as("dealing").isEqualByComparingTo("0");
    }
  }

  /** Whether nothing in those books is of another currency than they are seen in. */
  boolean ofOneCurrency(List<Booked> inForce, CurrencyCode view) {
    return papers.ofOneCurrency()
        && papers.all().getFirst().currency().equals(view)
        && inForce.stream().noneMatch(booked -> booked.type() == TransactionType.FX_CONVERSION);
  }

  /** What the waterfall had in it that not each has. */
  List<String> kinds(List<Booked> inForce, CurrencyCode view, LocalDate to) {
    PlainBond bond = papers.bond();
    boolean bears = Stream.of(A, B)
            .flatMap(account -> Stream.of(true, false)
                .map(owed -> last.lots(account, papers.shares().get(1).id(), owed)))
            .anyMatch(lots -> !lots.isEmpty())
        && bond.owed(to).signum() != 0;
    List<String> kinds = new ArrayList<>(List.of("waterfalls"));
    if (bears) {
      kinds.add("bonds accruing");
    }
    if (bears && bond.isExCoupon(to)) {
      kinds.add("bonds ex-coupon");
    }
    if (bears && bond.left(to).compareTo(BigDecimal.ONE) < 0) {
      kinds.add("bonds paid back in part");
    }
    if (!last.owed.isEmpty()) {
      kinds.add("books with income owed");
    }
    if (ofOneCurrency(inForce, view)) {
      kinds.add("waterfalls of one currency");
    }
    return kinds;
  }

  private BigDecimal grown(String kind) {
    return last.total(kind).subtract(first.total(kind));
  }

  private static BigDecimal sum(Waterfall waterfall) {
    return waterfall
        .opening()
        .add(waterfall.priceGain())
        .add(waterfall.accruedInterest())
        .add(waterfall.income())
        .subtract(waterfall.fees())
        .subtract(waterfall.taxes())
        .add(waterfall.currencySecurities())
        .add(waterfall.currencyCash())
        .add(waterfall.currencyDealing())
        .add(waterfall.flows())
        .add(waterfall.rounding());
  }
}
