package io.nexanest.core.example;

import static io.nexanest.core.example.Example.draft;
import static io.nexanest.core.example.Example.naming;
import static io.nexanest.core.example.Example.trade;
import static io.nexanest.core.transaction.TransactionType.ASSIGNMENT;
import static io.nexanest.core.transaction.TransactionType.BUY;
import static io.nexanest.core.transaction.TransactionType.CLOSE;
import static io.nexanest.core.transaction.TransactionType.EXERCISE;
import static io.nexanest.core.transaction.TransactionType.EXPIRY;
import static io.nexanest.core.transaction.TransactionType.OPEN;
import static io.nexanest.core.world.World.EUR;
import static io.nexanest.core.world.World.O;
import static io.nexanest.core.world.World.USD;
import static io.nexanest.core.world.World.X;
import static io.nexanest.core.world.World.d;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.core.terms.OptionRight;
import io.nexanest.core.terms.Side;
import io.nexanest.core.transaction.DraftBuilder;
import io.nexanest.core.transaction.Field;
import io.nexanest.core.transaction.TransactionType;
import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.kernel.reason.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Options on shares, each contract for 100 of them (Cboe, "Equity options specifications"). */
class OptionsTest {
  private final Example example = new Example();

  /**
   * McMillan, Options as a Strategic Investment, chapter 41, table 41-3: a July 35 call written at 2
   * expires: 175 after a commission of 25.
   */
  @Test
  void theWriterOfAnOptionThatExpiresKeepsThePremium() {
    example.book(contract(OPEN, 1, Side.SHORT, "1", "2").fee(d("25")));
    assertThat(example.lots(O)).containsExactly("-1 for -175");
    example.book(expiry(30, Side.SHORT, "1"));
    assertThat(example.gain(O)).isEqualTo("175");
    assertThat(example.cash("USD")).isEqualTo("175");
  }

  /** The same table: an October 35 call written at 3 and bought back at 6: -350. */
  @Test
  void aWrittenOptionIsBoughtBack() {
    example.book(contract(OPEN, 1, Side.SHORT, "1", "3").fee(d("25")));
    example.book(contract(CLOSE, 30, Side.SHORT, "1", "6").fee(d("25")));
    assertThat(example.gain(O)).isEqualTo("-350");
  }

  /**
   * The same table: 100 bought at 32 for 3,275, a January 40 call written at 4 for 375, called away
   * at 40 for 3,925: 1,025.
   */
  @Test
  void aCalledWriterAddsThePremiumToWhatTheSharesBrought() {
    example.book(trade(BUY, 1, X, "100", "32").fee(d("75")));
    example.book(contract(OPEN, 60, Side.SHORT, "1", "4").fee(d("25")));
    example.book(use(ASSIGNMENT, 90, OptionRight.CALL, "1", "40").fee(d("75")));
    assertThat(example.gain(X)).isEqualTo("1025");
    assertThat(example.gain(O)).isEqualTo("0");
    assertThat(example.lots(X)).isEmpty();
    assertThat(example.lots(O)).isEmpty();
    assertThat(example.cash("USD")).isEqualTo("1025");
  }

  /** McMillan, chapter 41, "Put buyer": bought at 2, sold at 5, 25 commission each: 250. */
  @Test
  void aPutIsSoldAgain() {
    example.book(contract(OPEN, 1, Side.LONG, "1", "2").fee(d("25")));
    example.book(contract(CLOSE, 30, Side.LONG, "1", "5").fee(d("25")));
    assertThat(example.gain(O)).isEqualTo("250");
  }

  /** The same chapter: a put that cost 225 expires: the whole cost is lost. */
  @Test
  void theHolderOfAnOptionThatExpiresLosesThePremium() {
    example.book(contract(OPEN, 1, Side.LONG, "1", "2").fee(d("25")));
    example.book(expiry(30, Side.LONG, "1"));
    assertThat(example.gain(O)).isEqualTo("-225");
  }

  /**
   * IRS Publication 550, chapter 4, "Options", examples of ten JJJ call options for 4,000: expired,
   * or sold for 6,000.
   */
  @ParameterizedTest
  @CsvSource({"LONG,,-4000", "SHORT,,4000", "LONG,6000,2000", "SHORT,6000,-2000"})
  void holderAndWriterMirrorEachOther(Side side, String closedFor, String gain) {
    example.book(draft(OPEN, 1, O).quantity(d("10")).with(Field.SIDE, side).gross(d("4000")));
    example.book(
        closedFor == null
            ? expiry(200, side, "10")
            : draft(CLOSE, 30, O).quantity(d("10")).with(Field.SIDE, side).gross(d(closedFor)));
    assertThat(example.gain(O)).isEqualTo(gain);
  }

  /**
   * The same examples, exercised: 4,000 is added to the holder's cost, and to what the writer
   * realises. The strike of 40 and the writer's cost are ours.
   */
  @Test
  void thePremiumGoesIntoTheUnderlying() {
    example.book(draft(OPEN, 1, O).quantity(d("10")).with(Field.SIDE, Side.LONG).gross(d("4000")));
    example.book(use(EXERCISE, 30, OptionRight.CALL, "10", "40"));
    assertThat(example.lots(X)).containsExactly("1000 for 44000");
    example.book(
        draft(OPEN, 31, O).quantity(d("10")).with(Field.SIDE, Side.SHORT).gross(d("4000")));
    example.book(use(ASSIGNMENT, 60, OptionRight.CALL, "10", "40"));
    // 40,000 + 4,000 less 44,000.
    assertThat(example.gain(X)).isEqualTo("0");
  }

  /**
   * IRS Publication 550, chapter 4, table "Puts and Calls", with the numbers of Investopedia, Series 4
   * study guide, "Exercising a put": a 70 put bought at 3, the stock at 60: 700 gained; an 80 put
   * written at 9 and assigned: a cost base of 71.
   */
  @Test
  void aPutIsExercisedByItsHolderAndAssignedToItsWriter() {
    example.book(contract(OPEN, 1, Side.LONG, "1", "3"));
    example.book(trade(BUY, 29, X, "100", "60"));
    example.book(use(EXERCISE, 30, OptionRight.PUT, "1", "70"));
    assertThat(example.gain(X)).isEqualTo("700");
    example.book(contract(OPEN, 31, Side.SHORT, "1", "9"));
    example.book(use(ASSIGNMENT, 60, OptionRight.PUT, "1", "80"));
    assertThat(example.lots(X)).containsExactly("100 for 7100");
    assertThat(example.gain(O)).isEqualTo("0");
  }

  /** Worked by hand: a premium of 100 over lots of 30 and 70 shares is 30 and 70. */
  @Test
  void theUnderlyingOfAnExerciseIsTakenFromNamedLots() {
    example.book(trade(BUY, 1, X, "100", "10")).book(trade(BUY, 2, X, "100", "20"));
    example.book(contract(OPEN, 3, Side.LONG, "1", "1"));
    example.book(naming(use(EXERCISE, 30, OptionRight.PUT, "1", "25"), 2, "70", 1, "30"));
    // 2,500 − 100 − 1,400 − 300.
    assertThat(example.gain(X)).isEqualTo("700");
    assertThat(example.lots(X)).containsExactly("70 for 700", "30 for 600");
  }

  /** Worked by hand. */
  @Test
  void whatCanNotBeUsedIsRefused() {
    example.book(contract(OPEN, 1, Side.LONG, "1", "2"));
    example.refuses(
        use(EXERCISE, 30, OptionRight.CALL, "2", "40"), Reason.POSITION_INSUFFICIENT, "quantity");
    example.refuses(
        use(ASSIGNMENT, 30, OptionRight.PUT, "1", "40"), Reason.POSITION_INSUFFICIENT, "quantity");
    // The shares that the put would sell are not there.
    example.refuses(
        use(EXERCISE, 30, OptionRight.PUT, "1", "40"), Reason.POSITION_INSUFFICIENT, "quantity");
    example.refuses(
        use(EXERCISE, 30, OptionRight.CALL, "1", "40", EUR),
        Reason.CURRENCY_MISMATCH,
        "counter_instrument_currency");
    example.refuses(
        contract(CLOSE, 30, Side.SHORT, "1", "2"), Reason.POSITION_INSUFFICIENT, "quantity");
    example.refuses(expiry(30, Side.LONG, "2"), Reason.POSITION_INSUFFICIENT, "quantity");
  }

  private static DraftBuilder contract(
      TransactionType type, int day, Side side, String contracts, String price) {
    return trade(type, day, O, contracts, price)
        .with(Field.SIDE, side)
        .with(Field.MULTIPLIER, d("100"));
  }

  private static DraftBuilder expiry(int day, Side side, String contracts) {
    return draft(EXPIRY, day, O).quantity(d(contracts)).with(Field.SIDE, side);
  }

  private static DraftBuilder use(
      TransactionType type, int day, OptionRight right, String contracts, String strike) {
    return use(type, day, right, contracts, strike, USD);
  }

  private static DraftBuilder use(
      TransactionType type,
      int day,
      OptionRight right,
      String contracts,
      String strike,
      CurrencyCode underlying) {
    return trade(type, day, O, contracts, strike)
        .counterInstrument(X, underlying)
        .with(Field.OPTION_RIGHT, right)
        .with(Field.MULTIPLIER, d("100"));
  }
}
