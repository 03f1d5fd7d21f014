package io.nexanest.core.example;

import static io.nexanest.core.example.Example.draft;
import static io.nexanest.core.transaction.TransactionType.ACCRUED_INTEREST_PAID;
import static io.nexanest.core.transaction.TransactionType.ACCRUED_INTEREST_RECEIVED;
import static io.nexanest.core.transaction.TransactionType.BUY;
import static io.nexanest.core.transaction.TransactionType.COUPON;
import static io.nexanest.core.transaction.TransactionType.REDEMPTION;
import static io.nexanest.core.transaction.TransactionType.SELL;
import static io.nexanest.core.world.World.X;
import static io.nexanest.core.world.World.d;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.core.entry.EntryKind;
import io.nexanest.core.entry.Scope;
import io.nexanest.core.market.Terms;
import io.nexanest.core.transaction.DraftBuilder;
import io.nexanest.core.transaction.Field;
import io.nexanest.core.transaction.TransactionType;
import io.nexanest.core.valuation.Figure;
import io.nexanest.core.valuation.Market;
import io.nexanest.core.valuation.Valuer;
import io.nexanest.core.world.World;
import io.nexanest.kernel.reason.Reason;
import org.junit.jupiter.api.Test;

/** Bonds quoted in percent of their nominal. */
class BondsTest {
  private final Example example = new Example();

  /**
   * Ross, Westerfield and Jordan, Fundamentals of Corporate Finance, problem "Accrued Interest": a
   * bond of 1,000 with a coupon of 6.8 %, four months to the next half-yearly one, invoiced at 1,027:
   * accrued 34 × 2/6 = 11.33, clean price 1,015.67.
   */
  @Test
  void accruedInterestIsNoCostAndLowersTheFirstCoupon() {
    example.book(bond(BUY, 60, "1000", "101.567"));
    example.book(draft(ACCRUED_INTEREST_PAID, 60, X).gross(d("11.33")));
    assertThat(example.cash("USD")).isEqualTo("-1027");
    assertThat(example.lots(X)).containsExactly("1000 for 1015.67");
    example.book(draft(COUPON, 180, X).gross(d("34")));
    assertThat(example.sum(EntryKind.INCOME, X)).isEqualTo("22.67");
    // Held to the end: nominal back, what was paid above it is a loss.
    example.book(bond(REDEMPTION, 350, "1000", "100"));
    assertThat(example.gain(X)).isEqualTo("-15.67");
    assertThat(example.lots(X)).isEmpty();
  }

  /** Worked by hand: the seller gets the interest accrued, as income. */
  @Test
  void accruedInterestReceivedIsIncome() {
    example.book(bond(BUY, 1, "5000", "98.25"));
    example.book(bond(SELL, 90, "2000", "99.5").fee(d("4")));
    example.book(draft(ACCRUED_INTEREST_RECEIVED, 90, X).gross(d("25.50")).tax(d("6.73")));
    assertThat(example.gain(X)).isEqualTo("21");
    assertThat(example.sum(EntryKind.INCOME, X)).isEqualTo("25.5");
    assertThat(example.sum(EntryKind.TAX, X)).isEqualTo("6.73");
    assertThat(example.lots(X)).containsExactly("3000 for 2947.5");
    example.refuses(
        bond(REDEMPTION, 91, "3000.01", "100"), Reason.POSITION_INSUFFICIENT, "quantity");
  }

  /** Worked by hand: 5,000 nominal at 98.25 % are worth 4,912.50. */
  @Test
  void aPriceInPercentIsForAHundredOfNominal() {
    example.book(bond(BUY, 1, "5000", "97"));
    example.world().price(X, 2, "98.25");
    Market plain = example.world().market();
    Market percent = new Market(plain.prices(), plain.rates(), id -> new Terms(d("0.01"), false));
    assertThat(Valuer.value(example.book(), Scope.of(World.A), percent).total(Figure.MARKET_VALUE))
        .isEqualByComparingTo("4912.50");
  }

  private static DraftBuilder bond(TransactionType type, int day, String nominal, String percent) {
    return draft(type, day, X)
        .quantity(d(nominal))
        .price(d(percent))
        .with(Field.MULTIPLIER, d("0.01"));
  }
}
