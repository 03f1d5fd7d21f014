package io.nexanest.core.valuation;

import static io.nexanest.core.world.World.A;
import static io.nexanest.core.world.World.EUR;
import static io.nexanest.core.world.World.USD;
import static io.nexanest.core.world.World.X;
import static io.nexanest.core.world.World.d;
import static io.nexanest.core.world.World.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.core.entry.Scope;
import io.nexanest.core.trace.Check;
import io.nexanest.core.trace.Fact;
import io.nexanest.core.trace.Proof;
import io.nexanest.core.transaction.Draft;
import io.nexanest.core.transaction.Field;
import io.nexanest.core.transaction.TransactionType;
import io.nexanest.core.waterfall.Waterfall;
import io.nexanest.core.waterfall.WaterfallSteps;
import io.nexanest.core.world.World;
import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.kernel.money.Money;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Income is earned on its ex-date, is cash on its pay-date, and is owed in between. */
class ReceivableTest {
  private final World world = new World();

  @Test
  void aDividendIsOwedFromItsExDateUntilItIsPaid() {
    world.book(Draft.of(TransactionType.DEPOSIT, A, day(1)).money(Money.of("1000", "USD")));
    world.book(Draft.of(TransactionType.BUY, A, day(2))
        .instrument(X, USD)
        .quantity(d("10"))
        .price(d("10")));
    world.price(X, 2, "10");
    dividend(USD);
    figures(4, USD, "0", "0", "0", "900", "1000");
    figures(5, USD, "17", "20", "3", "900", "1017");
    figures(8, USD, "17", "20", "3", "900", "1017");
    figures(9, USD, "0", "20", "3", "917", "1017");
    assertThat(value(8, USD).total(Figure.TOTAL_GAIN)).isEqualByComparingTo("17");
    assertThat(value(8, USD).total(Figure.SETTLED_CASH)).isEqualByComparingTo("900");
    assertThat(ValueHistory.of(
            world.ledger(),
            world.rules(USD),
            Scope.of(A),
            world.market(),
            List.of(day(4), day(5), day(9))))
        .extracting(point -> point.value().intValueExact())
        .containsExactly(1000, 1017, 1017);
  }

  @Test
  void untilItIsPaidItIsAtTheDaysRateAndTheWaterfallCloses() {
    world.perUsd(EUR, 1, "0.8").perUsd(EUR, 6, "0.5").perUsd(EUR, 9, "0.4");
    world.book(Draft.of(TransactionType.BUY, A, day(2))
        .instrument(X, EUR)
        .quantity(d("10"))
        .price(d("10")));
    world.price(X, 2, "10");
    dividend(EUR);
    // 17 EUR × 1.25, then × 2; paid at × 2.5, which is what it counts for from then on.
    assertThat(value(5, USD).total(Figure.RECEIVABLE)).isEqualByComparingTo("21.25");
    assertThat(value(6, USD).total(Figure.RECEIVABLE)).isEqualByComparingTo("34");
    assertThat(value(6, USD).total(Figure.INCOME)).isEqualByComparingTo("40");
    assertThat(value(9, USD).total(Figure.INCOME)).isEqualByComparingTo("50");
    for (int from = 3; from < 10; from++) {
      for (int to = from + 1; to < 11; to++) {
        Waterfall waterfall = WaterfallSteps.of(
            world.ledger(), world.rules(USD), Scope.of(A), world.market(), day(from), day(to));
        assertThat(waterfall.checks()).as("%d to %d", from, to).allMatch(Check::passed);
        assertThat(waterfall.currencyDealing()).isEqualByComparingTo("0");
      }
    }
  }

  @Test
  void theProofOfWhatIsOwedNamesTheTransactionAndTheRate() {
    world.book(Draft.of(TransactionType.BUY, A, day(2))
        .instrument(X, USD)
        .quantity(d("10"))
        .price(d("10")));
    dividend(USD);
    Proof proof = Valuer.explain(Figure.VALUE, world.on(6, USD), Scope.of(A), world.market());
    List<Fact> facts = new ArrayList<>();
    facts(proof, false, facts);
    assertThat(proof.value()).isEqualByComparingTo(value(6, USD).total(Figure.VALUE));
    assertThat(facts).hasSize(2);
    assertThat(facts.getFirst()).isInstanceOf(Fact.OfTransaction.class);
    assertThat(facts.getLast()).isInstanceOf(Fact.OfRate.class);
    Proof gain = Valuer.explain(Figure.TOTAL_GAIN, world.on(6, USD), Scope.of(A), world.market());
    assertThat(((Proof.Step) gain).checks()).isNotEmpty().allMatch(Check::passed);
  }

  private void dividend(CurrencyCode currency) {
    world.book(Draft.of(TransactionType.DIVIDEND, A, day(5))
        .instrument(X, currency)
        .gross(d("20"))
        .tax(d("3"))
        .with(Field.EX_DATE, day(5))
        .payDate(day(9)));
  }

  private void figures(
      int date, CurrencyCode view, String owed, String income, String taxes, String... cashAndAll) {
    Valuation valuation = value(date, view);
    assertThat(valuation.total(Figure.RECEIVABLE)).as("day %d", date).isEqualByComparingTo(owed);
    assertThat(valuation.total(Figure.INCOME)).as("day %d", date).isEqualByComparingTo(income);
    assertThat(valuation.total(Figure.TAXES)).as("day %d", date).isEqualByComparingTo(taxes);
    assertThat(valuation.total(Figure.CASH)).as("day %d", date).isEqualByComparingTo(cashAndAll[0]);
    assertThat(valuation.total(Figure.VALUE))
        .as("day %d", date)
        .isEqualByComparingTo(cashAndAll[1]);
  }

  private static void facts(Proof proof, boolean owed, List<Fact> facts) {
    switch (proof) {
      case Proof.Leaf leaf -> {
        if (owed) {
          facts.add(leaf.fact());
        }
      }
      case Proof.Step step ->
        step.inputs()
            .forEach(input -> facts(input, owed || step.figure().equals("receivable"), facts));
    }
  }

  private Valuation value(int date, CurrencyCode view) {
    return Valuer.value(world.on(date, view), Scope.of(A), world.market());
  }
}
