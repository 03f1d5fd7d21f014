package io.nexanest.core.example;

import static io.nexanest.core.example.Example.draft;
import static io.nexanest.core.example.Example.trade;
import static io.nexanest.core.transaction.TransactionType.BUY;
import static io.nexanest.core.transaction.TransactionType.DEFAULT;
import static io.nexanest.core.transaction.TransactionType.DELISTING;
import static io.nexanest.core.transaction.TransactionType.RETURN_OF_CAPITAL;
import static io.nexanest.core.transaction.TransactionType.SELL;
import static io.nexanest.core.world.World.EUR;
import static io.nexanest.core.world.World.X;
import static io.nexanest.core.world.World.d;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.core.entry.EntryKind;
import org.junit.jupiter.api.Test;

/** Cash that gives back what was paid. */
class ReturnOfCapitalTest {
  private final Example example = new Example();

  /**
   * IRS Publication 550 (and 17), "Nondividend Distributions", example: stock bought for 100; 80
   * leave a basis of 20; of 30 more, 20 lower it to zero and 10 are a gain.
   */
  @Test
  void whatIsMoreThanTheCostIsAGain() {
    example.book(draft(BUY, 1, X).quantity(d("1")).gross(d("100")));
    example.book(draft(RETURN_OF_CAPITAL, 30, X).gross(d("80")));
    assertThat(example.lots(X)).containsExactly("1 for 20");
    assertThat(example.gain(X)).isEqualTo("0");
    example.book(draft(RETURN_OF_CAPITAL, 60, X).gross(d("30")));
    assertThat(example.lots(X)).containsExactly("1 for 0");
    assertThat(example.gain(X)).isEqualTo("10");
    example.book(draft(RETURN_OF_CAPITAL, 90, X).gross(d("5")));
    assertThat(example.gain(X)).isEqualTo("15");
  }

  /** 26 CFR 1.1016-5(a), example: 5,000 less 2,000 is a basis of 3,000. */
  @Test
  void theCostFallsByWhatIsPaid() {
    example.book(draft(BUY, 1, X).quantity(d("50")).gross(d("5000")));
    example.book(draft(RETURN_OF_CAPITAL, 30, X).gross(d("2000")));
    assertThat(example.lots(X)).containsExactly("50 for 3000");
    assertThat(example.cash("USD")).isEqualTo("-3000");
    assertThat(example.sum(EntryKind.INCOME, X)).isEqualTo("0");
    example.book(draft(SELL, 60, X).quantity(d("50")).gross(d("3500")));
    assertThat(example.gain(X)).isEqualTo("500");
  }

  /** Worked by hand: 100 over 10 and 30 units are 25 and 75; the first lot cost only 20. */
  @Test
  void eachLotTakesItsPartByUnits() {
    example.book(draft(BUY, 1, X).quantity(d("10")).gross(d("20")));
    example.book(draft(BUY, 2, X).quantity(d("30")).gross(d("900")));
    example.book(draft(RETURN_OF_CAPITAL, 30, X).gross(d("100")).tax(d("3")));
    assertThat(example.lots(X)).containsExactly("10 for 0", "30 for 825");
    assertThat(example.gain(X)).isEqualTo("5");
    assertThat(example.sum(EntryKind.TAX, X)).isEqualTo("3");
  }

  /**
   * Worked by hand: 10 for 100 EUR at 1.10 USD cost 110 USD. 40 EUR lower the cost in EUR by 40 and
   * in USD by the same part of it, 44; they brought 48 USD at 1.20: a gain of 4 on the currency.
   */
  @Test
  void theCostInViewCurrencyFallsByTheSameRatio() {
    example.world().perUsd(EUR, 1, "0.9090909091").perUsd(EUR, 30, "0.8333333333");
    example.book(draft(BUY, 1, X, EUR).quantity(d("10")).gross(d("100")));
    example.book(draft(RETURN_OF_CAPITAL, 30, X, EUR).gross(d("40")));
    assertThat(example.ownLots(X)).containsExactly("10 for 60");
    assertThat(example.lots(X)).containsExactly("10 for 66");
    assertThat(example.gain(X)).isEqualTo("4");
  }

  /** Worked by hand: what a failed issuer pays lowers the cost, and nothing changes nothing. */
  @Test
  void aDefaultKeepsTheUnitsAndLowersTheCostByWhatIsRecovered() {
    example.book(trade(BUY, 1, X, "1000", "1"));
    example.book(draft(DEFAULT, 30, X));
    assertThat(example.lots(X)).containsExactly("1000 for 1000");
    example.book(draft(DEFAULT, 60, X).gross(d("350")));
    assertThat(example.lots(X)).containsExactly("1000 for 650");
  }

  /**
   * IRS Publication 550, "Worthless Securities": as if sold for nothing. The cost of 650 is ours.
   */
  @Test
  void aDelistingWithoutPaymentLosesTheWholeCost() {
    example.book(draft(BUY, 1, X).quantity(d("10")).gross(d("650")));
    example.book(draft(DELISTING, 30, X));
    assertThat(example.lots(X)).isEmpty();
    assertThat(example.gain(X)).isEqualTo("-650");
  }

  /** Worked by hand: an instalment after everything was sold is a gain. */
  @Test
  void withoutALotAllOfItIsAGain() {
    example.book(trade(BUY, 1, X, "1", "10")).book(trade(SELL, 2, X, "1", "10"));
    example.book(draft(RETURN_OF_CAPITAL, 30, X).gross(d("4")));
    assertThat(example.gain(X)).isEqualTo("4");
  }
}
