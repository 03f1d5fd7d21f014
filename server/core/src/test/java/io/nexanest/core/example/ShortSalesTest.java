package io.nexanest.core.example;

import static io.nexanest.core.example.Example.trade;
import static io.nexanest.core.transaction.TransactionType.BUY;
import static io.nexanest.core.transaction.TransactionType.BUY_TO_COVER;
import static io.nexanest.core.transaction.TransactionType.SELL;
import static io.nexanest.core.transaction.TransactionType.SELL_SHORT;
import static io.nexanest.core.world.World.X;
import static io.nexanest.core.world.World.d;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.core.valuation.Figure;
import io.nexanest.kernel.reason.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sales of what is borrowed. */
class ShortSalesTest {
  private final Example example = new Example();

  /**
   * Scottrade Knowledge Center, "Closing a Short Sale": 100 sold short at 10 and covered at 8 gain
   * 200, at 12 lose 200. Firstrade, "Short selling": 100 from 100 to 90 gain 1,000.
   */
  @ParameterizedTest
  @CsvSource({"10,8,200", "10,12,-200", "100,90,1000"})
  void aCoverGainsWhatThePriceFell(String sold, String bought, String gain) {
    example.book(trade(SELL_SHORT, 1, X, "100", sold));
    example.book(trade(BUY_TO_COVER, 20, X, "100", bought));
    assertThat(example.gain(X)).isEqualTo(gain);
    assertThat(example.cash("USD")).isEqualTo(gain);
    assertThat(example.lots(X)).isEmpty();
  }

  /** Hitpages, "When good investing goes bad": 500 at 28, covered at 25: 1,500; at 30: -1,000. */
  @ParameterizedTest
  @CsvSource({"25,1500", "30,-1000"})
  void untilItIsCoveredTheGainIsUnrealised(String price, String gain) {
    example.book(trade(SELL_SHORT, 1, X, "500", "28"));
    example.world().price(X, 20, price);
    assertThat(example.lots(X)).containsExactly("-500 for -14000");
    assertThat(example.figure(Figure.UNREALISED_GAIN)).isEqualTo(gain);
    assertThat(example.figure(Figure.REALISED_GAIN)).isEqualTo("0");
    assertThat(example.figure(Figure.TOTAL_GAIN)).isEqualTo(gain);
  }

  /** Worked by hand: commissions lower what the sale brought and raise what the cover cost. */
  @Test
  void feesCountAgainstBothSidesOfAShortSale() {
    example.book(trade(SELL_SHORT, 1, X, "10", "20").fee(d("3")));
    assertThat(example.lots(X)).containsExactly("-10 for -197");
    example.book(trade(BUY_TO_COVER, 2, X, "4", "15").fee(d("2")));
    // 197 × 4/10 = 78.80 less 62.
    assertThat(example.gain(X)).isEqualTo("16.8");
    assertThat(example.lots(X)).containsExactly("-6 for -118.2");
  }

  /** Worked by hand: sold against the box, both sides stay apart. */
  @Test
  void whatIsOwnedAndWhatIsOwedAreTwoSides() {
    example.book(trade(BUY, 1, X, "10", "5")).book(trade(SELL_SHORT, 2, X, "10", "8"));
    assertThat(example.lots(X)).containsExactly("10 for 50", "-10 for -80");
    example.book(trade(SELL, 3, X, "10", "9"));
    assertThat(example.gain(X)).isEqualTo("40");
    assertThat(example.lots(X)).containsExactly("-10 for -80");
  }

  /** Worked by hand. */
  @Test
  void aPlainSaleNeverMakesAShortAndACoverNeverMakesALong() {
    example.refuses(trade(SELL, 1, X, "1", "5"), Reason.POSITION_INSUFFICIENT, "quantity");
    example.book(trade(SELL_SHORT, 1, X, "10", "5"));
    example.refuses(trade(SELL, 2, X, "1", "5"), Reason.POSITION_INSUFFICIENT, "quantity");
    example.refuses(
        trade(BUY_TO_COVER, 2, X, "10.5", "5"), Reason.POSITION_INSUFFICIENT, "quantity");
  }
}
