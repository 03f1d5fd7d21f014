package io.nexanest.core.example;

import static io.nexanest.core.example.Example.draft;
import static io.nexanest.core.example.Example.trade;
import static io.nexanest.core.transaction.TransactionType.BUY;
import static io.nexanest.core.transaction.TransactionType.CONVERSION;
import static io.nexanest.core.transaction.TransactionType.IDENTIFIER_CHANGE;
import static io.nexanest.core.transaction.TransactionType.MERGER_CASH;
import static io.nexanest.core.transaction.TransactionType.MERGER_MIXED;
import static io.nexanest.core.transaction.TransactionType.MERGER_STOCK;
import static io.nexanest.core.transaction.TransactionType.SELL_SHORT;
import static io.nexanest.core.transaction.TransactionType.TENDER;
import static io.nexanest.core.world.World.GBP;
import static io.nexanest.core.world.World.USD;
import static io.nexanest.core.world.World.X;
import static io.nexanest.core.world.World.Y;
import static io.nexanest.core.world.World.d;
import static io.nexanest.core.world.World.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.core.transaction.Field;
import io.nexanest.core.world.World;
import io.nexanest.kernel.reason.Reason;
import org.junit.jupiter.api.Test;

/** Companies that become others, for units, for cash or for both. */
class MergersTest {
  private final Example example = new Example();

  /**
   * Motley Fool boards, the MSTR and SZA merger: 160 for 4,753.47 and 130 for 5,228.25 at .85 become
   * 136 and 110.5; of the first 0.5 with a basis of 17.48 are sold for 29.13: 11.65.
   */
  @Test
  void lotsGoOverWithTheirCostAndTheOldestGivesTheFraction() {
    example.book(draft(BUY, 1, X).quantity(d("160")).gross(d("4753.47")));
    example.book(draft(BUY, 2, X).quantity(d("130")).gross(d("5228.25")));
    example.book(draft(MERGER_STOCK, 30, X)
        .counterInstrument(Y, USD)
        .ratio(d("0.85"), d("1"))
        .with(Field.CASH_IN_LIEU, d("29.13")));
    assertThat(example.lots(X)).isEmpty();
    assertThat(example.lots(Y)).containsExactly("135.5 for 4735.99", "110.5 for 5228.25");
    assertThat(example.gain(Y)).isEqualTo("11.65");
  }

  /**
   * HMRC Capital Gains Manual CG52587: 20,000 shares for 60,000 become 40,000 worth 240,000 and
   * 80,000 in cash: a quarter of the cost, 15,000, is set against the cash, gain 65,000; 45,000 stay.
   */
  @Test
  void cashAndUnitsShareTheCost() {
    Example pounds = new Example(GBP);
    pounds.book(draft(BUY, 1, X, GBP).quantity(d("20000")).price(d("3")));
    pounds.book(draft(MERGER_MIXED, 300, X, GBP)
        .counterInstrument(Y, GBP)
        .ratio(d("2"), d("1"))
        .with(Field.BASIS_RATIO, d("0.75"))
        .gross(d("80000")));
    assertThat(pounds.gain(X)).isEqualTo("65000");
    assertThat(pounds.lots(X)).isEmpty();
    assertThat(pounds.lots(Y)).containsExactly("40000 for 45000");
    assertThat(pounds.cash("GBP")).isEqualTo("20000");
  }

  /**
   * costbasis.com, "Cash to boot": 100 Ocular Science for 2,400 become 38.79 Cooper with a basis of
   * 2,400 and 2,200 in cash, all of it a gain; .79 with a basis of 48.88 are paid with 57.28.
   */
  @Test
  void withCashToBootTheUnitsKeepTheWholeCost() {
    example.book(trade(BUY, 1, X, "100", "24"));
    example.book(draft(MERGER_MIXED, 300, X)
        .counterInstrument(Y, USD)
        .ratio(d("0.3879"), d("1"))
        .with(Field.BASIS_RATIO, d("1"))
        .gross(d("2200"))
        .with(Field.CASH_IN_LIEU, d("57.28")));
    assertThat(example.gain(X)).isEqualTo("2200");
    assertThat(example.gain(Y)).isEqualTo("8.4");
    assertThat(example.lots(Y)).containsExactly("38 for 2351.12");
  }

  /** Worked by hand: a third of the smallest part of a unit is none, so its cost is lost. */
  @Test
  void whatComesToNoUnitAtAllLosesItsCost() {
    example.book(draft(BUY, 1, X).quantity(d("0.000000000000000001")).gross(d("9")));
    example.book(draft(MERGER_STOCK, 30, X).counterInstrument(Y, USD).ratio(d("1"), d("3")));
    assertThat(example.gain(X)).isEqualTo("-9");
    assertThat(example.lots(X)).isEmpty();
  }

  /** Microsoft's purchase of Activision, 13 October 2023: 95 a share. What was paid is ours. */
  @Test
  void aBuyOutSellsAllUnits() {
    example.book(trade(BUY, 1, X, "10", "60")).book(trade(BUY, 2, X, "10", "75"));
    example.book(draft(MERGER_CASH, 30, X).gross(d("1900")).fee(d("5")));
    assertThat(example.gain(X)).isEqualTo("545");
    assertThat(example.lots(X)).isEmpty();
  }

  /** Facebook's shares became Meta's on 9 June 2022, one for one. Numbers by hand. */
  @Test
  void aRenamedInstrumentKeepsUnitsCostAndDate() {
    example.book(trade(BUY, 1, X, "10", "180")).book(trade(SELL_SHORT, 2, X, "3", "200"));
    example.book(draft(IDENTIFIER_CHANGE, 30, X).counterInstrument(Y, USD));
    assertThat(example.lots(X)).isEmpty();
    assertThat(example.lots(Y)).containsExactly("10 for 1800", "-3 for -600");
    assertThat(
            example.book().security(World.A, Y).orElseThrow().lots().getFirst().date())
        .isEqualTo(day(1));
  }

  /**
   * sketchingmachine.com, "Calculating a stock tender offer": 100 bought at 50 and tendered at 70 gain
   * 2,000, less 20 of brokerage.
   */
  @Test
  void aTenderSellsWhatIsGiven() {
    example.book(trade(BUY, 1, X, "140", "50"));
    example.book(trade(TENDER, 30, X, "100", "70").fee(d("20")));
    assertThat(example.gain(X)).isEqualTo("1980");
    assertThat(example.lots(X)).containsExactly("40 for 2000");
    example.refuses(trade(TENDER, 31, X, "41", "70"), Reason.POSITION_INSUFFICIENT, "quantity");
  }

  /**
   * thinkadvisor Tax Facts, Q 7637 and 7659: a bond for 1,100 becomes 15 shares, with its basis and
   * without a gain.
   */
  @Test
  void aConvertibleBondGivesItsCostToTheShares() {
    example.book(
        draft(BUY, 1, X).quantity(d("1000")).price(d("110")).with(Field.MULTIPLIER, d("0.01")));
    example.book(draft(CONVERSION, 300, X)
        .quantity(d("1000"))
        .counterInstrument(Y, USD)
        .ratio(d("15"), d("1000")));
    assertThat(example.lots(Y)).containsExactly("15 for 1100");
    assertThat(example.gain(X)).isEqualTo("0");
    example.refuses(
        draft(CONVERSION, 301, X)
            .quantity(d("1"))
            .counterInstrument(Y, USD)
            .ratio(d("15"), d("1000")),
        Reason.POSITION_INSUFFICIENT,
        "quantity");
  }
}
