package io.nexanest.core.example;

import static io.nexanest.core.example.Example.draft;
import static io.nexanest.core.example.Example.naming;
import static io.nexanest.core.example.Example.trade;
import static io.nexanest.core.transaction.TransactionType.BUY;
import static io.nexanest.core.transaction.TransactionType.BUY_TO_COVER;
import static io.nexanest.core.transaction.TransactionType.SELL;
import static io.nexanest.core.transaction.TransactionType.SELL_SHORT;
import static io.nexanest.core.transaction.TransactionType.SPLIT;
import static io.nexanest.core.world.World.X;
import static io.nexanest.core.world.World.d;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.core.lot.LotPolicy;
import io.nexanest.kernel.reason.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which lots a sale takes. */
class LotPoliciesTest {
  private final Example example = new Example();

  /**
   * Accointing, "Crypto cost basis": one coin each at 10,000, 12,000, 9,000, 15,000 and 18,000; three
   * sold at 20,000. Profit 29,000 by FIFO, 18,000 by LIFO, 15,000 by HIFO. Average cost, by hand:
   * 64,000 × 3/5 = 38,400.
   */
  @ParameterizedTest
  @CsvSource({"FIFO,29000", "LIFO,18000", "HIFO,15000", "AVERAGE,21600"})
  void threeOfFiveCoinsGainByThePolicy(LotPolicy policy, String gain) {
    example.policy(policy);
    coins();
    example.book(trade(SELL, 200, X, "3", "20000"));
    assertThat(example.gain(X)).isEqualTo(gain);
  }

  private void coins() {
    example.book(trade(BUY, 1, X, "1", "10000")).book(trade(BUY, 32, X, "1", "12000"));
    example.book(trade(BUY, 60, X, "1", "9000")).book(trade(BUY, 91, X, "1", "15000"));
    example.book(trade(BUY, 121, X, "1", "18000"));
  }

  /**
   * Recap, "US tax guide, cost basis methods": 1 for 2,000, 2 for 5,000, 1 for 8,000; 1 sold for
   * 4,000. FIFO +2,000; LIFO and HIFO -4,000.
   */
  @ParameterizedTest
  @CsvSource({"FIFO,2000", "LIFO,-4000", "HIFO,-4000"})
  void oneOfFourCoinsGainsByThePolicy(LotPolicy policy, String gain) {
    example.policy(policy);
    fourCoins();
    example.book(trade(SELL, 90, X, "1", "4000"));
    assertThat(example.gain(X)).isEqualTo(gain);
  }

  /** The same source, lowest first by specific identification: +2,000. */
  @Test
  void aNamedLotIsTakenWhateverItsAge() {
    example.policy(LotPolicy.SPECIFIC);
    fourCoins();
    example.book(naming(trade(SELL, 90, X, "1", "4000"), 1, "1"));
    assertThat(example.gain(X)).isEqualTo("2000");
    assertThat(example.lots(X)).containsExactly("2 for 5000", "1 for 8000");
  }

  private void fourCoins() {
    example.book(trade(BUY, 1, X, "1", "2000"));
    example.book(draft(BUY, 30, X).quantity(d("2")).gross(d("5000")));
    example.book(trade(BUY, 60, X, "1", "8000"));
  }

  /** IRS Publication 564 (2009), average basis: 300 units for 4,800, 150 sold: basis 2,400. */
  @Test
  void halfOfAPoolHasHalfOfItsCost() {
    example.policy(LotPolicy.AVERAGE);
    example.book(draft(BUY, 1, X).quantity(d("100")).gross(d("1000")));
    example.book(draft(BUY, 2, X).quantity(d("100")).gross(d("1200")));
    example.book(draft(BUY, 3, X).quantity(d("100")).gross(d("2600")));
    example.book(draft(SELL, 4, X).quantity(d("150")).gross(d("3000")));
    assertThat(example.lots(X)).containsExactly("150 for 2400");
    assertThat(example.gain(X)).isEqualTo("600");
  }

  /**
   * Portfolio Performance, CostCalculationTest.testFifoBuySellTransactions2: after a sale of 15 the
   * cost is 4,400.74 by FIFO and 4,383.74 by moving average.
   */
  @ParameterizedTest
  @CsvSource({"FIFO,94 for 2715.82|52 for 1684.92", "AVERAGE,146 for 4383.74"})
  void aSaleFromTwoPurchasesLeavesTheCostOfThePolicy(LotPolicy policy, String left) {
    example.policy(policy);
    example.book(draft(BUY, 1, X).quantity(d("109")).gross(d("3149.20")));
    example.book(draft(BUY, 31, X).quantity(d("52")).gross(d("1684.92")));
    example.book(draft(SELL, 60, X).quantity(d("15")).gross(d("531.50")));
    assertThat(String.join("|", example.lots(X))).isEqualTo(left);
  }

  /** HMRC Capital Gains Manual CG51622: 600 of 6,000 shares in a pool of 29,000 cost 2,900. */
  @Test
  void aSectionOneHundredFourHoldingIsAPool() {
    example.policy(LotPolicy.AVERAGE);
    example.book(trade(BUY, 1, X, "2000", "4.50")).book(trade(BUY, 30, X, "4000", "5"));
    example.book(trade(SELL, 60, X, "600", "6").fee(d("30")));
    assertThat(example.gain(X)).isEqualTo("670");
    assertThat(example.lots(X)).containsExactly("5400 for 26100");
  }

  /** Worked by hand: of what is owed, what brought least by unit goes first. */
  @Test
  void highestInFirstOutCoversTheSaleThatBroughtLeast() {
    example.policy(LotPolicy.HIFO);
    example.book(trade(SELL_SHORT, 1, X, "10", "12")).book(trade(SELL_SHORT, 2, X, "10", "9"));
    example.book(trade(BUY_TO_COVER, 3, X, "10", "8"));
    assertThat(example.gain(X)).isEqualTo("10");
    assertThat(example.lots(X)).containsExactly("-10 for -120");
  }

  /** Worked by hand: a sale that brought less than its fee brought less than nothing. */
  @Test
  void highestInFirstOutTakesAFeeAboveTheProceedsForLessThanNothing() {
    example.policy(LotPolicy.HIFO);
    example.book(trade(SELL_SHORT, 1, X, "1", "2"));
    example.book(trade(SELL_SHORT, 2, X, "1", "1").fee(d("4")));
    example.book(trade(BUY_TO_COVER, 3, X, "1", "1"));
    assertThat(example.gain(X)).isEqualTo("-4");
    assertThat(example.lots(X)).containsExactly("-1 for -2");
  }

  /** Worked by hand. */
  @Test
  void specificLotsHaveToBeNamedAndOpenAndEnough() {
    example.policy(LotPolicy.SPECIFIC);
    fourCoins();
    example.refuses(trade(SELL, 90, X, "1", "4000"), Reason.FIELD_REQUIRED, "lots");
    example.refuses(
        naming(trade(SELL, 90, X, "1", "4000"), 9, "1"), Reason.POSITION_INSUFFICIENT, "lots");
    example.refuses(
        naming(trade(SELL, 90, X, "2", "4000"), 1, "2"), Reason.POSITION_INSUFFICIENT, "lots");
    example.refuses(naming(trade(SELL, 90, X, "2", "4000"), 1, "1"), Reason.FIELD_INVALID, "lots");
    example.refuses(
        naming(trade(SELL, 20, X, "1", "4000"), 3, "1"), Reason.POSITION_INSUFFICIENT, "lots");
  }

  /** Worked by hand: a corporate action need not name lots. */
  @Test
  void aSplitUnderSpecificLotsNamesNone() {
    example.policy(LotPolicy.SPECIFIC);
    fourCoins();
    example.book(draft(SPLIT, 70, X).ratio(d("2"), d("1")));
    assertThat(example.lots(X)).containsExactly("2 for 2000", "4 for 5000", "2 for 8000");
  }
}
