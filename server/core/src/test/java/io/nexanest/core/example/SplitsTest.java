package io.nexanest.core.example;

import static io.nexanest.core.example.Example.draft;
import static io.nexanest.core.example.Example.trade;
import static io.nexanest.core.transaction.TransactionType.BONUS_ISSUE;
import static io.nexanest.core.transaction.TransactionType.BUY;
import static io.nexanest.core.transaction.TransactionType.EXERCISE;
import static io.nexanest.core.transaction.TransactionType.RIGHTS_ISSUE;
import static io.nexanest.core.transaction.TransactionType.SELL;
import static io.nexanest.core.transaction.TransactionType.SELL_SHORT;
import static io.nexanest.core.transaction.TransactionType.SPLIT;
import static io.nexanest.core.transaction.TransactionType.STOCK_DIVIDEND;
import static io.nexanest.core.world.World.A;
import static io.nexanest.core.world.World.O;
import static io.nexanest.core.world.World.USD;
import static io.nexanest.core.world.World.X;
import static io.nexanest.core.world.World.d;
import static io.nexanest.core.world.World.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.core.lot.LotPolicy;
import io.nexanest.core.terms.OptionRight;
import io.nexanest.core.transaction.Draft;
import io.nexanest.core.transaction.DraftBuilder;
import io.nexanest.core.transaction.Field;
import io.nexanest.core.valuation.Figure;
import io.nexanest.kernel.reason.Reason;
import org.junit.jupiter.api.Test;

/** Splits, stock dividends, bonus issues and rights. */
class SplitsTest {
  private final Example example = new Example();

  /** NVIDIA, 10 for 1 of 7 June 2024, and ABAT, 1 for 15 of 2023; what was paid is ours. */
  @Test
  void aSplitChangesUnitsAndNoCost() {
    example.book(trade(BUY, 1, X, "10", "1200"));
    example.book(draft(SPLIT, 30, X).ratio(d("10"), d("1")));
    assertThat(example.lots(X)).containsExactly("100 for 12000");
    example.book(draft(SPLIT, 60, X).ratio(d("1"), d("15")));
    assertThat(example.lots(X)).containsExactly("6.666666666666666667 for 12000");
  }

  /**
   * IRS Publication 550, "Nontaxable Stock Dividends", example of two new shares for each: one bought
   * for 45 becomes three with 15 each; with another bought for 30, three of 10 and three of 15.
   */
  @Test
  void aStockDividendSpreadsTheCostOfEachLot() {
    example.book(trade(BUY, 1, X, "1", "30")).book(trade(BUY, 2, X, "1", "45"));
    example.book(draft(STOCK_DIVIDEND, 30, X).ratio(d("2"), d("1")));
    assertThat(example.lots(X)).containsExactly("3 for 30", "3 for 45");
    example.book(trade(SELL, 31, X, "1", "12"));
    assertThat(example.gain(X)).isEqualTo("2");
  }

  /** IRS, VITA workout "Basis of Stock": 1,100 over 100 and 10 new shares is 10 a share. */
  @Test
  void tenNewSharesForAHundred() {
    example.book(draft(BUY, 1, X).quantity(d("100")).gross(d("1075")).fee(d("25")));
    example.book(draft(STOCK_DIVIDEND, 30, X).ratio(d("10"), d("100")));
    example.book(trade(SELL, 31, X, "11", "10"));
    assertThat(example.lots(X)).containsExactly("99 for 990");
    assertThat(example.gain(X)).isEqualTo("0");
  }

  /**
   * IRS Publication 550, "Fractional shares", example: one share for 100, a stock dividend of 5 %,
   * 10 paid for the fraction: basis 4.76, gain 5.24, 95.24 left.
   */
  @Test
  void cashInsteadOfAFractionSellsTheFraction() {
    example.book(draft(BUY, 1, X).quantity(d("1")).gross(d("100")));
    example.book(
        draft(STOCK_DIVIDEND, 30, X).ratio(d("5"), d("100")).with(Field.CASH_IN_LIEU, d("10")));
    assertThat(example.gain(X)).isEqualTo("5.24");
    assertThat(example.lots(X)).containsExactly("1 for 95.24");
    assertThat(example.cash("USD")).isEqualTo("-90");
  }

  /** TCGA 1992, sections 126 and 127: bonus shares are one asset with the old. Numbers by hand. */
  @Test
  void aBonusIssueCostsNothing() {
    example.book(trade(BUY, 1, X, "200", "25"));
    example.book(draft(BONUS_ISSUE, 30, X).ratio(d("1"), d("4")));
    assertThat(example.lots(X)).containsExactly("250 for 5000");
  }

  /**
   * 26 CFR 1.307-1(b), example: 100 shares for 10,000; rights worth 1,900 beside stock worth 11,000
   * get 1,472.87 of it, 8,527.13 stay; exercised at 90 the new stock has a basis of 104.7287 each.
   */
  @Test
  void rightsTakeTheirPartOfTheCostIntoTheNewStock() {
    example.book(trade(BUY, 1, X, "100", "100"));
    example.book(draft(RIGHTS_ISSUE, 30, X)
        .counterInstrument(O, USD)
        .ratio(d("1"), d("1"))
        .with(Field.BASIS_RATIO, d("0.147286821705426357")));
    assertThat(example.lots(X)).containsExactly("100 for 8527.13");
    assertThat(example.lots(O)).containsExactly("100 for 1472.87");
    example.book(exercise(60, "100", "90"));
    assertThat(example.lots(X)).containsExactly("100 for 8527.13", "100 for 10472.87");
  }

  /**
   * HMRC Capital Gains Manual CG51895: 1,000 shares for 4,300, one right for five taken up at 3.50:
   * a holding of 1,200 with 5,000.
   */
  @Test
  void rightsTakenUpAddWhatWasPaidToThePool() {
    example.policy(LotPolicy.AVERAGE);
    example.book(trade(BUY, 1, X, "1000", "4.30"));
    example.book(draft(RIGHTS_ISSUE, 30, X).counterInstrument(O, USD).ratio(d("1"), d("5")));
    assertThat(example.lots(O)).containsExactly("200 for 0");
    example.book(exercise(60, "200", "3.50"));
    assertThat(example.lots(X)).containsExactly("1200 for 5000");
  }

  private static DraftBuilder exercise(int day, String rights, String price) {
    return trade(EXERCISE, day, O, rights, price)
        .counterInstrument(X, USD)
        .with(Field.OPTION_RIGHT, OptionRight.CALL);
  }

  /** Worked by hand: what is owed splits as well, and its lender gets the fraction. */
  @Test
  void whatIsOwedSplitsToo() {
    example.book(trade(SELL_SHORT, 1, X, "10", "30"));
    example.book(draft(SPLIT, 2, X).ratio(d("3"), d("1")));
    assertThat(example.lots(X)).containsExactly("-30 for -300");
  }

  /** Worked by hand: units of all lots are rounded once, the youngest takes the rest. */
  @Test
  void theWholeIsRoundedAndNotTheLots() {
    example.book(trade(BUY, 1, X, "1", "3")).book(trade(BUY, 2, X, "1", "3"));
    example.book(trade(BUY, 3, X, "1", "3"));
    example.book(draft(SPLIT, 4, X).ratio(d("1"), d("3")));
    assertThat(example.lots(X))
        .containsExactly(
            "0.333333333333333333 for 3",
            "0.333333333333333333 for 3",
            "0.333333333333333334 for 3");
  }

  /** Worked by hand: the cash came in, so it is a gain even where there is nothing to sell. */
  @Test
  void cashForAFractionOfNothingIsAGain() {
    example.book(draft(SPLIT, 2, X).ratio(d("1"), d("3")).with(Field.CASH_IN_LIEU, d("7")));
    assertThat(example.gain(X)).isEqualTo("7");
    assertThat(example.figure(Figure.TOTAL_GAIN)).isEqualTo("7");
  }

  /** Worked by hand: a split may leave the currency out, unless it pays something. */
  @Test
  void aSplitNeedsNoCurrencyUnlessItPays() {
    example.book(trade(BUY, 1, X, "10", "3"));
    example.book(Draft.of(SPLIT, A, day(2)).with(Field.INSTRUMENT, X).ratio(d("2"), d("1")));
    assertThat(example.lots(X)).containsExactly("20 for 30");
    example.refuses(
        Draft.of(SPLIT, A, day(3))
            .with(Field.INSTRUMENT, X)
            .ratio(d("2"), d("3"))
            .with(Field.CASH_IN_LIEU, d("1")),
        Reason.FIELD_REQUIRED,
        "instrument_currency");
  }

  /** Worked by hand. */
  @Test
  void aRatioOfZeroIsRefused() {
    example.refuses(draft(SPLIT, 2, X).ratio(d("0"), d("1")), Reason.FIELD_INVALID, "ratio_new");
    example.refuses(
        draft(BONUS_ISSUE, 2, X).ratio(d("1"), d("0")), Reason.FIELD_INVALID, "ratio_old");
  }
}
