package io.nexanest.core.example;

import static io.nexanest.core.example.Example.draft;
import static io.nexanest.core.example.Example.trade;
import static io.nexanest.core.transaction.TransactionType.BUY;
import static io.nexanest.core.transaction.TransactionType.REDEEM;
import static io.nexanest.core.transaction.TransactionType.REINVESTMENT;
import static io.nexanest.core.transaction.TransactionType.SELL;
import static io.nexanest.core.transaction.TransactionType.SUBSCRIBE;
import static io.nexanest.core.world.World.X;
import static io.nexanest.core.world.World.d;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.core.entry.EntryKind;
import io.nexanest.core.lot.LotPolicy;
import io.nexanest.kernel.reason.Reason;
import org.junit.jupiter.api.Test;

/** Purchases and sales of shares and of fund units. */
class StockTradesTest {
  private final Example example = new Example();

  /**
   * Ghostfolio, portfolio-calculator-baln-buy-and-sell.spec.ts: 2 at 142.90 with a fee of 1.55, sold
   * at 136.60 with a fee of 1.65: net performance -15.80.
   */
  @Test
  void feesOnBothSidesLowerTheGain() {
    example.book(trade(BUY, 1, X, "2", "142.9").fee(d("1.55")));
    example.book(trade(SELL, 9, X, "2", "136.6").fee(d("1.65")));
    assertThat(example.gain(X)).isEqualTo("-15.8");
    assertThat(example.cash("USD")).isEqualTo("-15.8");
  }

  /** Ghostfolio, portfolio-calculator-novn-buy-and-sell.spec.ts: net performance 19.86. */
  @Test
  void aRoundTripWithoutFeesGainsTheDifference() {
    example.book(trade(BUY, 1, X, "2", "75.8")).book(trade(SELL, 30, X, "2", "85.73"));
    assertThat(example.gain(X)).isEqualTo("19.86");
  }

  /**
   * Portfolio Performance, CostCalculationTest.testFifoBuySellTransactions: cost 5,360.04 after a
   * sale of 15 of the first 109.
   */
  @Test
  void whatIsLeftOfALotKeepsItsShareOfTheCost() {
    example.book(draft(BUY, 1, X).quantity(d("109")).gross(d("3149.20")));
    example.book(draft(SELL, 31, X).quantity(d("15")).gross(d("531.50")));
    example.book(draft(BUY, 60, X).quantity(d("52")).gross(d("1684.92")));
    example.book(draft(BUY, 60, X).quantity(d("32")).gross(d("959.30")));
    // 3149.20 × 15/109 = 433.38 left with the sale.
    assertThat(example.lots(X)).containsExactly("94 for 2715.82", "52 for 1684.92", "32 for 959.3");
  }

  /**
   * Portfolio Performance, CostCalculationTest.testThatRoundingDifferencesAreRemovedIfZeroSharesHeld:
   * 10 for one cent, sold as 3, 3 and 4, leave no cost.
   */
  @Test
  void nothingIsLeftOfACostThatWasSoldInParts() {
    example.book(draft(BUY, 1, X).quantity(d("10")).gross(d("0.01")));
    example.book(draft(SELL, 31, X).quantity(d("3")).gross(d("0.01")));
    example.book(draft(SELL, 60, X).quantity(d("3")).gross(d("0.01")));
    example.book(draft(SELL, 60, X).quantity(d("4")).gross(d("0.01")));
    assertThat(example.lots(X)).isEmpty();
    assertThat(example.gain(X)).isEqualTo("0.02");
  }

  /**
   * IRS Publication 564 (2009), Table 3: 160 for 4,000, 240 for 4,800, 10 for a reinvested dividend
   * of 300; 210 sold for 6,720. FIFO basis 5,000.
   */
  @Test
  void fundUnitsAreSoldFirstInFirstOut() {
    fund();
    assertThat(example.gain(X)).isEqualTo("1720");
    assertThat(example.lots(X)).containsExactly("190 for 3800", "10 for 300");
    assertThat(example.sum(EntryKind.INCOME, X)).isEqualTo("300");
  }

  /**
   * IRS Publication 564 (2009), Table 3, single-category method: 9,100 for 410 units. It rounds the
   * average to 22.20 a unit; unrounded, 210 units of it are 4,660.98.
   */
  @Test
  void fundUnitsAreSoldAtAverageCost() {
    example.policy(LotPolicy.AVERAGE);
    fund();
    assertThat(example.gain(X)).isEqualTo("2059.02");
    assertThat(example.lots(X)).containsExactly("200 for 4439.02");
  }

  private void fund() {
    example.book(trade(SUBSCRIBE, 1, X, "160", "25"));
    example.book(trade(SUBSCRIBE, 60, X, "240", "20"));
    example.book(draft(REINVESTMENT, 90, X).quantity(d("10")).gross(d("300")));
    assertThat(example.cash("USD")).isEqualTo("-8800");
    example.book(trade(REDEEM, 120, X, "210", "32"));
  }

  /** Worked by hand. */
  @Test
  void moreThanIsHeldCanNotBeSold() {
    example.book(trade(BUY, 1, X, "10", "5"));
    example.refuses(trade(SELL, 2, X, "10.001", "5"), Reason.POSITION_INSUFFICIENT, "quantity");
    example.refuses(trade(REDEEM, 2, X, "11", "5"), Reason.POSITION_INSUFFICIENT, "quantity");
  }
}
