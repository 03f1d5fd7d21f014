package io.nexanest.core.example;

import static io.nexanest.core.example.Example.cash;
import static io.nexanest.core.example.Example.draft;
import static io.nexanest.core.example.Example.trade;
import static io.nexanest.core.transaction.TransactionType.CLOSE;
import static io.nexanest.core.transaction.TransactionType.DEPOSIT;
import static io.nexanest.core.transaction.TransactionType.OPEN;
import static io.nexanest.core.transaction.TransactionType.VARIATION_MARGIN;
import static io.nexanest.core.world.World.O;
import static io.nexanest.core.world.World.d;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.core.entry.Scope;
import io.nexanest.core.market.Terms;
import io.nexanest.core.terms.Side;
import io.nexanest.core.transaction.DraftBuilder;
import io.nexanest.core.transaction.Field;
import io.nexanest.core.transaction.TransactionType;
import io.nexanest.core.valuation.Figure;
import io.nexanest.core.valuation.Market;
import io.nexanest.core.valuation.Valuation;
import io.nexanest.core.valuation.Valuer;
import io.nexanest.core.world.World;
import org.junit.jupiter.api.Test;

/** Futures, settled daily. */
class FuturesTest {
  private final Example example = new Example();

  /**
   * Hull, Options, Futures and Other Derivatives, chapter 2, margin table of two gold futures of 100
   * ounces bought at 600 with 4,000 of margin (as in the Bionic Turtle study notes): gains of -600,
   * -180 and 420 on 5, 6 and 7 June; cumulative -360, margin balance 3,640.
   */
  @Test
  void theMarginBalanceFollowsTheDailyGains() {
    example.book(cash(DEPOSIT, 1, "4000", "USD"));
    example.book(future(OPEN, 5, Side.LONG, "2", "600"));
    assertThat(example.cash("USD")).isEqualTo("4000");
    example.book(margin(5, "-600"));
    assertThat(example.cash("USD")).isEqualTo("3400");
    example.book(margin(6, "-180"));
    assertThat(example.gain(O)).isEqualTo("-780");
    assertThat(example.cash("USD")).isEqualTo("3220");
    example.book(margin(7, "420"));
    assertThat(example.gain(O)).isEqualTo("-360");
    assertThat(example.cash("USD")).isEqualTo("3640");
    example.book(future(CLOSE, 8, Side.LONG, "2", "598.2"));
    assertThat(example.gain(O)).isEqualTo("-360");
    assertThat(example.cash("USD")).isEqualTo("3640");
  }

  /**
   * CME, E-mini S&P 500 contract: 50 USD a point. A short of one from 2,600 that settles at 2,610
   * loses 500 (numbers by hand): the position itself is worth nothing, its fee is its cost.
   */
  @Test
  void betweenSettlementsAFutureIsWorthNothing() {
    example.book(future(OPEN, 1, Side.SHORT, "1", "2600").fee(d("2")));
    example.book(margin(2, "-500").fee(d("1")));
    example.world().price(O, 2, "2610");
    Valuation v = Valuer.value(example.book(), Scope.of(World.A), market());
    assertThat(v.total(Figure.MARKET_VALUE)).isEqualByComparingTo("0");
    assertThat(v.total(Figure.COST_BASIS)).isEqualByComparingTo("2");
    assertThat(v.total(Figure.UNREALISED_GAIN)).isEqualByComparingTo("-2");
    assertThat(v.total(Figure.REALISED_GAIN)).isEqualByComparingTo("-500");
    assertThat(v.total(Figure.FEES)).isEqualByComparingTo("1");
    assertThat(v.total(Figure.TOTAL_GAIN)).isEqualByComparingTo("-503");
  }

  private Market market() {
    Market plain = example.world().market();
    return new Market(plain.prices(), plain.rates(), id -> new Terms(d("50"), true));
  }

  private static DraftBuilder future(
      TransactionType type, int day, Side side, String contracts, String price) {
    return trade(type, day, O, contracts, price)
        .with(Field.SIDE, side)
        .with(Field.MULTIPLIER, d("100"))
        .with(Field.MARGINED, true);
  }

  private static DraftBuilder margin(int day, String gain) {
    return draft(VARIATION_MARGIN, day, O).gross(d(gain));
  }
}
