package io.nexanest.core.example;

import static io.nexanest.core.example.Example.cash;
import static io.nexanest.core.example.Example.draft;
import static io.nexanest.core.transaction.TransactionType.BUY;
import static io.nexanest.core.transaction.TransactionType.BUY_TO_COVER;
import static io.nexanest.core.transaction.TransactionType.DEPOSIT;
import static io.nexanest.core.transaction.TransactionType.DIVIDEND;
import static io.nexanest.core.transaction.TransactionType.FX_CONVERSION;
import static io.nexanest.core.transaction.TransactionType.SELL;
import static io.nexanest.core.transaction.TransactionType.SELL_SHORT;
import static io.nexanest.core.world.World.EUR;
import static io.nexanest.core.world.World.GBP;
import static io.nexanest.core.world.World.USD;
import static io.nexanest.core.world.World.X;
import static io.nexanest.core.world.World.d;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.core.entry.EntryKind;
import io.nexanest.core.valuation.Figure;
import io.nexanest.kernel.money.Money;
import io.nexanest.kernel.reason.Reason;
import org.junit.jupiter.api.Test;

/** Instruments and money of other currencies than the view's. */
class ForeignCurrencyTest {
  /**
   * Portfolio Performance, CostCalculationTest.testFifoBuySellTransactionsWithForex: 1,000 USD for
   * 1,100 EUR at 1.1 costs 1,100 EUR, whatever the day's rate; at the day's rate of 1.1588 USD a euro
   * it would be 862.96 EUR.
   */
  @Test
  void theTransactionsOwnRateWinsOverTheDays() {
    Example example = new Example(EUR);
    example.world().perUsd(EUR, 1, "0.8629616845");
    example.book(draft(BUY, 1, X).quantity(d("10")).gross(d("1000")).settledIn(EUR, d("1.1")));
    assertThat(example.lots(X)).containsExactly("10 for 1100");
    assertThat(example.cash("EUR")).isEqualTo("-1100");
    example.book(draft(BUY, 1, X).quantity(d("10")).gross(d("1000")));
    assertThat(example.lots(X)).containsExactly("10 for 1100", "10 for 862.96");
    assertThat(example.ownLots(X)).containsExactly("10 for 1000", "10 for 1000");
  }

  /**
   * HMRC Capital Gains Manual CG78310: US shares bought for dollars cost the sterling equivalent at
   * the date of acquisition, and bring that of the date of disposal; the gain is not worked out in
   * dollars first. Rates by hand: 0.50 and 0.80 pounds a dollar.
   */
  @Test
  void costAndProceedsAreEachAtTheRateOfTheirDate() {
    Example example = new Example(GBP);
    example.world().perUsd(GBP, 1, "0.50").perUsd(GBP, 30, "0.80");
    example.book(draft(BUY, 1, X).quantity(d("10")).gross(d("1000")));
    example.book(draft(SELL, 30, X).quantity(d("10")).gross(d("900")));
    // 720 − 500, though in dollars 100 were lost.
    assertThat(example.gain(X)).isEqualTo("220");
  }

  /** Worked by hand: settled in euros, seen in pounds: the rate of the day from dollars to pounds. */
  @Test
  void aThirdCurrencyTakesTheDaysRate() {
    Example example = new Example(GBP);
    example.world().perUsd(GBP, 1, "0.75").perUsd(EUR, 1, "0.9");
    example.book(draft(BUY, 1, X)
        .quantity(d("10"))
        .gross(d("1000"))
        .settledIn(EUR, d("0.92"))
        .fee(d("4.60")));
    // 1,000 + 4.60/0.92 = 1,005 USD, × 0.75; cash 920 + 4.60.
    assertThat(example.ownLots(X)).containsExactly("10 for 1005");
    assertThat(example.lots(X)).containsExactly("10 for 753.75");
    assertThat(example.cash("EUR")).isEqualTo("-924.6");
  }

  /** Worked by hand: a short owes what it brought at its own rate. */
  @Test
  void aShortSaleIsFixedInViewCurrencyWhenItIsMade() {
    Example example = new Example(EUR);
    example.world().perUsd(EUR, 1, "0.9").perUsd(EUR, 30, "0.8");
    example.book(draft(SELL_SHORT, 1, X).quantity(d("10")).gross(d("1000")));
    assertThat(example.lots(X)).containsExactly("-10 for -900");
    example.book(draft(BUY_TO_COVER, 30, X).quantity(d("10")).gross(d("1000")));
    assertThat(example.gain(X)).isEqualTo("100");
  }

  /** Worked by hand: what is withheld is taken at the dividend's own rate as well. */
  @Test
  void aForeignDividendIsIncomeAtItsOwnRate() {
    Example example = new Example(EUR);
    example.world().perUsd(EUR, 1, "0.9");
    example.book(draft(DIVIDEND, 1, X).gross(d("100")).settledIn(EUR, d("0.95")).tax(d("14.25")));
    assertThat(example.sum(EntryKind.INCOME, X)).isEqualTo("95");
    assertThat(example.sum(EntryKind.TAX, X)).isEqualTo("14.25");
    assertThat(example.cash("EUR")).isEqualTo("80.75");
  }

  /** Worked by hand: 1,000 USD that are worth 900 EUR bring 880: 20 are lost, and a fee of 1.80. */
  @Test
  void aConversionMovesBothCurrenciesAndIsNoFlow() {
    Example example = new Example(EUR);
    example.world().perUsd(EUR, 1, "0.9");
    example.book(cash(DEPOSIT, 1, "1002", "USD"));
    example.book(cash(FX_CONVERSION, 1, "1000", "USD")
        .counterAmount(Money.of("880", "EUR"))
        .fee(d("2")));
    assertThat(example.cash("USD")).isEqualTo("0");
    assertThat(example.cash("EUR")).isEqualTo("880");
    assertThat(example.cashSum(EntryKind.FEE, "USD")).isEqualTo("1.8");
    assertThat(example.figure(Figure.NET_DEPOSITS)).isEqualTo("901.8");
    assertThat(example.figure(Figure.TOTAL_GAIN)).isEqualTo("-21.8");
  }

  /** Worked by hand. */
  @Test
  void currenciesThatDoNotFitAreRefused() {
    Example example = new Example(EUR);
    example.refuses(
        draft(BUY, 1, X).quantity(d("1")).gross(d("1")).settledIn(EUR),
        Reason.FIELD_REQUIRED,
        "fx_rate");
    example.refuses(
        draft(BUY, 1, X).quantity(d("1")).gross(d("1")).settledIn(USD, d("1.1")),
        Reason.CURRENCY_MISMATCH,
        "fx_rate");
    example.refuses(
        cash(FX_CONVERSION, 1, "1", "USD").counterAmount(Money.of("1", "USD")),
        Reason.CURRENCY_MISMATCH,
        "counter_amount");
  }
}
