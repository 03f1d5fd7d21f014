package io.nexanest.core.example;

import static io.nexanest.core.example.Example.draft;
import static io.nexanest.core.example.Example.trade;
import static io.nexanest.core.transaction.TransactionType.BUY;
import static io.nexanest.core.transaction.TransactionType.SELL;
import static io.nexanest.core.transaction.TransactionType.SELL_SHORT;
import static io.nexanest.core.transaction.TransactionType.SPIN_OFF;
import static io.nexanest.core.world.World.EUR;
import static io.nexanest.core.world.World.USD;
import static io.nexanest.core.world.World.X;
import static io.nexanest.core.world.World.Y;
import static io.nexanest.core.world.World.d;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.core.transaction.DraftBuilder;
import io.nexanest.core.transaction.Field;
import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.kernel.reason.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Units of a new company with a part of the cost. */
class SpinOffsTest {
  private final Example example = new Example();

  /**
   * Forms 8937 as listed by bivio, "Cost Basis Adjustments": part of the basis that stays with
   * ConocoPhillips (Phillips 66, 2012, 1 for 2) 77.09 %, 3M (Solventum, 2024, 1 for 4) 84.48 %, GE
   * (GE Vernova, 2024, 1 for 4) 79.74 %, Danaher (Veralto, 2023, 1 for 3) 88.340 %, BorgWarner
   * (Phinia, 2023, 1 for 5) 88.02 %. The 600 shares for 10,000 are ours.
   */
  @ParameterizedTest
  @CsvSource({
    "2,0.2291,7709,300 for 2291",
    "4,0.1552,8448,150 for 1552",
    "4,0.2026,7974,150 for 2026",
    "3,0.1166,8834,200 for 1166",
    "5,0.1198,8802,120 for 1198"
  })
  void theCostIsSharedAsTheCompanySays(String old, String part, String stays, String given) {
    example.book(draft(BUY, 1, X).quantity(d("600")).gross(d("10000")));
    example.book(spinOff(30, "1", old, part));
    assertThat(example.lots(X)).containsExactly("600 for " + stays);
    assertThat(example.lots(Y)).containsExactly(given);
    assertThat(example.gain(X)).isEqualTo("0");
  }

  /**
   * Motley Fool boards, "You're not going to want to hear this" (AT&T Wireless): lots of 100, 200 and
   * 250 for 1,000, 2,500 and 2,800; .316 new shares each with 25 %: 31.6 for 250, 63.2 for 625, 79
   * for 700; the fraction of 0.80 comes from the first and has a basis of 6.33. The 20 paid are ours.
   */
  @Test
  void eachLotGivesItsPartAndTheOldestTheFraction() {
    example.book(draft(BUY, 1, X).quantity(d("100")).gross(d("1000")));
    example.book(draft(BUY, 2, X).quantity(d("200")).gross(d("2500")));
    example.book(draft(BUY, 3, X).quantity(d("250")).gross(d("2800")));
    example.book(spinOff(30, "0.316", "1", "0.25").with(Field.CASH_IN_LIEU, d("20")));
    assertThat(example.lots(X)).containsExactly("100 for 750", "200 for 1875", "250 for 2100");
    assertThat(example.lots(Y)).containsExactly("30.8 for 243.67", "63.2 for 625", "79 for 700");
    assertThat(example.gain(Y)).isEqualTo("13.67");
    assertThat(example.cash("USD")).isEqualTo("-6280");
  }

  /**
   * IBM's Form 8937 of Kyndryl (2021), 1 for 5 with 4.2 % of the basis, and 227 shares for 6,356 as
   * asked on the TurboTax community: 45 shares and 8.18 for 0.4. Unrounded, the fraction cost 2.35.
   */
  @Test
  void aFractionOfASpinOffIsSold() {
    example.book(draft(BUY, 1, X).quantity(d("227")).gross(d("6356")));
    example.book(spinOff(30, "1", "5", "0.042").with(Field.CASH_IN_LIEU, d("8.18")));
    assertThat(example.lots(X)).containsExactly("227 for 6089.05");
    assertThat(example.lots(Y)).containsExactly("45 for 264.6");
    assertThat(example.gain(Y)).isEqualTo("5.83");
  }

  /** Worked by hand: the new units are as old as the old, so FIFO takes them before later ones. */
  @Test
  void theNewUnitsAreAsOldAsTheOld() {
    example.book(trade(BUY, 1, X, "10", "10")).book(trade(BUY, 5, Y, "10", "7"));
    example.book(spinOff(30, "1", "1", "0.4"));
    assertThat(example.lots(Y)).containsExactly("10 for 40", "10 for 70");
    example.book(trade(SELL, 31, Y, "10", "5"));
    assertThat(example.gain(Y)).isEqualTo("10");
  }

  /** Worked by hand: each lot's part is rounded in both currencies, what stays is the rest. */
  @Test
  void theSharesAreRoundedInBothCurrencies() {
    example.world().perUsd(EUR, 1, "0.9").perUsd(EUR, 30, "0.8");
    example.book(draft(BUY, 1, X, EUR).quantity(d("3")).gross(d("10.01")));
    example.book(spinOff(30, "1", "3", "0.25", EUR));
    // 10.01 EUR / 0.9 = 11.12 USD; a quarter 2.50 EUR (2.5025) and 2.78 USD.
    assertThat(example.ownLots(X)).containsExactly("3 for 7.51");
    assertThat(example.lots(X)).containsExactly("3 for 8.34");
    assertThat(example.ownLots(Y)).containsExactly("1 for 2.5");
    assertThat(example.lots(Y)).containsExactly("1 for 2.78");
  }

  /** Worked by hand: new units in another currency cost their part at the day's rate. */
  @Test
  void whatIsGivenMayBeInAnotherCurrency() {
    example.world().perUsd(EUR, 1, "0.8");
    example.book(trade(BUY, 1, X, "10", "100"));
    example.book(spinOff(30, "1", "2", "0.2").counterInstrument(Y, EUR));
    assertThat(example.ownLots(Y)).containsExactly("5 for 160");
    assertThat(example.lots(Y)).containsExactly("5 for 200");
    assertThat(example.lots(X)).containsExactly("10 for 800");
  }

  /** Worked by hand: who owes the old units owes the new. */
  @Test
  void aShortOwesTheNewUnitsToo() {
    example.book(trade(SELL_SHORT, 1, X, "10", "20"));
    example.book(spinOff(30, "1", "2", "0.3"));
    assertThat(example.lots(X)).containsExactly("-10 for -140");
    assertThat(example.lots(Y)).containsExactly("-5 for -60");
  }

  /** Worked by hand. */
  @Test
  void aBasisRatioAboveOneAndARatioOfZeroAreRefused() {
    example.refuses(spinOff(30, "1", "5", "1.01"), Reason.FIELD_INVALID, "basis_ratio");
    example.refuses(spinOff(30, "0", "5", "0.5"), Reason.FIELD_INVALID, "ratio_new");
    example.refuses(
        spinOff(30, "1", "5", "0.5").counterInstrument(X, USD),
        Reason.FIELD_INVALID,
        "counter_instrument");
  }

  private static DraftBuilder spinOff(int day, String given, String held, String part) {
    return spinOff(day, given, held, part, USD);
  }

  private static DraftBuilder spinOff(
      int day, String given, String held, String part, CurrencyCode currency) {
    return draft(SPIN_OFF, day, X, currency)
        .counterInstrument(Y, currency)
        .ratio(d(given), d(held))
        .with(Field.BASIS_RATIO, d(part));
  }
}
