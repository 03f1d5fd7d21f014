package io.nexanest.core.waterfall;

import static io.nexanest.core.world.World.A;
import static io.nexanest.core.world.World.B;
import static io.nexanest.core.world.World.EUR;
import static io.nexanest.core.world.World.USD;
import static io.nexanest.core.world.World.X;
import static io.nexanest.core.world.World.d;
import static io.nexanest.core.world.World.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.core.bond.Bond;
import io.nexanest.core.bond.DayCount;
import io.nexanest.core.bond.Factor;
import io.nexanest.core.entry.Scope;
import io.nexanest.core.market.Terms;
import io.nexanest.core.trace.Check;
import io.nexanest.core.transaction.Draft;
import io.nexanest.core.transaction.TransactionType;
import io.nexanest.core.valuation.Figure;
import io.nexanest.core.valuation.Market;
import io.nexanest.core.valuation.Valuation;
import io.nexanest.core.valuation.Valuer;
import io.nexanest.core.world.RandomLedger;
import io.nexanest.core.world.World;
import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.kernel.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Worked by hand, and on ledgers by chance: what came in, what was made of it, what there is. */
class WaterfallTest {
  @Test
  void pricesCurrencyAndDealingAreToldApart() {
    World world = new World().perUsd(EUR, 1, "0.8").perUsd(EUR, 8, "0.5");
    world.book(Draft.of(TransactionType.DEPOSIT, A, day(1)).money(Money.of("1000", "USD")));
    world.book(Draft.of(TransactionType.DEPOSIT, A, day(1)).money(Money.of("80", "EUR")));
    // Bought on day 3 for 100 EUR, paid 130 USD; the day's rate is 1.25: 5 USD lost in dealing.
    world.book(Draft.of(TransactionType.BUY, A, day(3))
        .instrument(X, EUR)
        .quantity(d("10"))
        .price(d("10"))
        .settledIn(USD, d("1.3")));
    world.price(X, 3, "10").price(X, 9, "12");
    Waterfall waterfall = waterfall(world, USD, 2, 9, Scope.of(A));
    // Opening 1000 + 80 × 1.25 = 1100. Price: 20 EUR × 2 = 40. Securities' currency: value 240
    // less 130 put in less 40 = 70. Cash: 80 EUR × (2 − 1.25) = 60. Nothing for dealing in USD:
    // the cash that moved is what the purchase cost. Closing 870 + 160 + 240 = 1270.
    assertThat(waterfall.opening()).isEqualByComparingTo("1100");
    assertThat(waterfall.priceGain()).isEqualByComparingTo("40");
    assertThat(waterfall.currencySecurities()).isEqualByComparingTo("70");
    assertThat(waterfall.currencyCash()).isEqualByComparingTo("60");
    assertThat(waterfall.currencyDealing()).isEqualByComparingTo("0");
    assertThat(waterfall.flows()).isEqualByComparingTo("0");
    assertThat(waterfall.rounding()).isEqualByComparingTo("0");
    assertThat(waterfall.closing()).isEqualByComparingTo("1270");
    // In EUR the purchase cost 100, and the 130 USD that went were worth 104.
    Waterfall euro = waterfall(world, EUR, 2, 9, Scope.of(A));
    assertThat(euro.priceGain()).isEqualByComparingTo("20");
    assertThat(euro.currencyDealing()).isEqualByComparingTo("-4");
    assertThat(euro.checks()).allMatch(Check::passed);
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24, 25, 26})
  void inOneCurrencyItClosesToTheCentWithoutCurrency(long seed) {
    World world = seed % 2 == 0 ? new World().average() : new World();
    new RandomLedger(seed).fill(world, 100);
    for (int from = 1; from < 60; from += 17) {
      for (Scope scope : new Scope[] {Scope.of(A), Scope.of(B), Scope.of(A, B)}) {
        Waterfall waterfall = waterfall(world, USD, from, 60, scope);
        assertThat(waterfall.rounding()).as("seed %d", seed).isEqualByComparingTo("0");
        assertThat(waterfall.currencySecurities()).as("seed %d", seed).isEqualByComparingTo("0");
        assertThat(waterfall.currencyCash()).as("seed %d", seed).isEqualByComparingTo("0");
        assertThat(waterfall.currencyDealing()).as("seed %d", seed).isEqualByComparingTo("0");
        assertThat(waterfall.checks()).as("seed %d", seed).allMatch(Check::passed);
      }
    }
  }

  /** Ledgers by chance whose first paper accrues interest, ex-coupon days and a factor included. */
  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33, 34, 35, 36})
  void withInterestAccruingItClosesToTheCent(long seed) {
    World world = new World();
    new RandomLedger(seed).fill(world, 100);
    Market plain = world.market();
    Terms bond = new Terms(BigDecimal.ONE, false, Optional.of(amortising()));
    Market market =
        new Market(plain.prices(), plain.rates(), id -> id.equals(X) ? bond : Terms.PLAIN);
    for (int from = 1; from < 60; from += 13) {
      Waterfall waterfall = WaterfallSteps.of(
          world.ledger(), world.rules(USD), Scope.of(A, B), market, day(from), day(60));
      assertThat(waterfall.rounding()).as("seed %d", seed).isEqualByComparingTo("0");
      assertThat(waterfall.currencySecurities()).as("seed %d", seed).isEqualByComparingTo("0");
      assertThat(waterfall.checks()).as("seed %d", seed).allMatch(Check::passed);
    }
    Valuation valuation = Valuer.value(world.on(45, USD), Scope.of(A, B), market);
    BigDecimal parts = valuation
        .total(Figure.REALISED_GAIN)
        .add(valuation.total(Figure.UNREALISED_GAIN))
        .add(valuation.total(Figure.ACCRUED_INTEREST))
        .add(valuation.total(Figure.INCOME))
        .subtract(valuation.total(Figure.FEES))
        .subtract(valuation.total(Figure.TAXES));
    assertThat(valuation.total(Figure.TOTAL_GAIN)).isEqualByComparingTo(parts);
    assertThat(Valuer.explain(Figure.TOTAL_GAIN, world.on(45, USD), Scope.of(A, B), market)
            .holds())
        .isTrue();
  }

  private static Bond amortising() {
    return new Bond(
        d("7.3"),
        DayCount.ACT_365F,
        4,
        day(50),
        Optional.empty(),
        Optional.empty(),
        3,
        false,
        List.of(new Factor(day(20), d("0.85")), new Factor(day(35), d("0.3"))));
  }

  private static Waterfall waterfall(
      World world, CurrencyCode view, int from, int to, Scope scope) {
    return WaterfallSteps.of(
        world.ledger(), world.rules(view), scope, world.market(), day(from), day(to));
  }
}
