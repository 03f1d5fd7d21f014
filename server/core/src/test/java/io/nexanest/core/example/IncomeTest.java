package io.nexanest.core.example;

import static io.nexanest.core.example.Example.cash;
import static io.nexanest.core.example.Example.draft;
import static io.nexanest.core.example.Example.trade;
import static io.nexanest.core.transaction.TransactionType.BUY;
import static io.nexanest.core.transaction.TransactionType.CAPITAL_GAIN_DISTRIBUTION;
import static io.nexanest.core.transaction.TransactionType.DIVIDEND;
import static io.nexanest.core.transaction.TransactionType.FEE;
import static io.nexanest.core.transaction.TransactionType.FEE_REFUND;
import static io.nexanest.core.transaction.TransactionType.INTEREST;
import static io.nexanest.core.transaction.TransactionType.INTEREST_CHARGE;
import static io.nexanest.core.transaction.TransactionType.REINVESTMENT;
import static io.nexanest.core.transaction.TransactionType.SELL;
import static io.nexanest.core.transaction.TransactionType.STAKING_REWARD;
import static io.nexanest.core.transaction.TransactionType.TAX;
import static io.nexanest.core.transaction.TransactionType.TAX_REFUND;
import static io.nexanest.core.world.World.X;
import static io.nexanest.core.world.World.d;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.core.entry.EntryKind;
import io.nexanest.core.valuation.Figure;
import org.junit.jupiter.api.Test;

/** Dividends, interest, rewards, fees and taxes. */
class IncomeTest {
  private final Example example = new Example();

  /**
   * United States, Internal Revenue Code, section 1441: 30 % is withheld from a non-resident's
   * dividend. 100 × 1.50 = 150, of it 45.
   */
  @Test
  void aDividendIsGrossIncomeAndItsTaxATax() {
    example.book(trade(BUY, 1, X, "100", "40"));
    example.book(draft(DIVIDEND, 30, X).quantity(d("100")).price(d("1.50")).tax(d("45")));
    assertThat(example.sum(EntryKind.INCOME, X)).isEqualTo("150");
    assertThat(example.sum(EntryKind.TAX, X)).isEqualTo("45");
    assertThat(example.cash("USD")).isEqualTo("-3895");
    assertThat(example.lots(X)).containsExactly("100 for 4000");
  }

  /** IRS Publication 564 (2009), Table 3: a dividend of 300 buys 10 units at 30. */
  @Test
  void aReinvestmentIsIncomeAndALot() {
    example.book(draft(REINVESTMENT, 90, X).quantity(d("10")).price(d("30")));
    assertThat(example.lots(X)).containsExactly("10 for 300");
    assertThat(example.sum(EntryKind.INCOME, X)).isEqualTo("300");
    assertThat(example.cash("USD")).isEqualTo("0");
  }

  /** Worked by hand: what is withheld does not buy units. */
  @Test
  void aReinvestmentCostsWhatWasLeftOfTheIncome() {
    example.book(draft(REINVESTMENT, 90, X).quantity(d("8.5")).gross(d("300")).tax(d("45")));
    assertThat(example.lots(X)).containsExactly("8.5 for 255");
    assertThat(example.sum(EntryKind.TAX, X)).isEqualTo("45");
    assertThat(example.cash("USD")).isEqualTo("0");
  }

  /**
   * IRS Revenue Ruling 2023-14: two units for staking 200 are income at their fair market value,
   * which is also their cost. The value of 50 a unit and the later sale are ours.
   */
  @Test
  void aStakingRewardIsIncomeAndCostsWhatItWasWorth() {
    example.book(draft(STAKING_REWARD, 90, X).quantity(d("2")).price(d("50")));
    assertThat(example.sum(EntryKind.INCOME, X)).isEqualTo("100");
    assertThat(example.lots(X)).containsExactly("2 for 100");
    example.book(trade(SELL, 120, X, "2", "60"));
    assertThat(example.gain(X)).isEqualTo("20");
    assertThat(example.figure(Figure.TOTAL_GAIN)).isEqualTo("120");
  }

  /** Worked by hand: a fund's distributed gain is income to its holder and lowers no cost. */
  @Test
  void aCapitalGainDistributionIsIncome() {
    example.book(trade(BUY, 1, X, "10", "20"));
    example.book(draft(CAPITAL_GAIN_DISTRIBUTION, 30, X).gross(d("12.34")));
    assertThat(example.sum(EntryKind.INCOME, X)).isEqualTo("12.34");
    assertThat(example.lots(X)).containsExactly("10 for 200");
  }

  /** Worked by hand: 2 % of 10,000 for a half year is 100; 25 % of it, 25, are withheld. */
  @Test
  void interestIsIncomeOfItsCurrency() {
    example.book(cash(INTEREST, 181, "100", "USD").tax(d("25")).fee(d("1")));
    example.book(cash(INTEREST_CHARGE, 182, "30", "USD"));
    assertThat(example.cashSum(EntryKind.INCOME, "USD")).isEqualTo("70");
    assertThat(example.cashSum(EntryKind.TAX, "USD")).isEqualTo("25");
    assertThat(example.cashSum(EntryKind.FEE, "USD")).isEqualTo("1");
    assertThat(example.cash("USD")).isEqualTo("44");
  }

  /** Worked by hand: what comes back counts with minus. */
  @Test
  void feesAndTaxesCanComeBack() {
    example.book(cash(FEE, 1, "20", "USD")).book(cash(FEE_REFUND, 2, "5", "USD"));
    example.book(cash(TAX, 3, "30", "USD")).book(cash(TAX_REFUND, 4, "12.5", "USD"));
    assertThat(example.cashSum(EntryKind.FEE, "USD")).isEqualTo("15");
    assertThat(example.cashSum(EntryKind.TAX, "USD")).isEqualTo("17.5");
    assertThat(example.cash("USD")).isEqualTo("-32.5");
  }
}
