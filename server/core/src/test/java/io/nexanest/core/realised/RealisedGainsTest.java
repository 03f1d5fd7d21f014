package io.nexanest.core.realised;

import static io.nexanest.core.world.World.A;
import static io.nexanest.core.world.World.B;
import static io.nexanest.core.world.World.EUR;
import static io.nexanest.core.world.World.USD;
import static io.nexanest.core.world.World.X;
import static io.nexanest.core.world.World.Y;
import static io.nexanest.core.world.World.d;
import static io.nexanest.core.world.World.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.nexanest.core.book.Book;
import io.nexanest.core.entry.Scope;
import io.nexanest.core.realised.RealisedGain.Term;
import io.nexanest.core.transaction.Draft;
import io.nexanest.core.transaction.DraftBuilder;
import io.nexanest.core.transaction.Field;
import io.nexanest.core.transaction.TransactionType;
import io.nexanest.core.valuation.Figure;
import io.nexanest.core.valuation.Valuation;
import io.nexanest.core.valuation.Valuer;
import io.nexanest.core.world.RandomLedger;
import io.nexanest.core.world.World;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.kernel.money.Decimals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RealisedGainsTest {
  private final World world = new World();

  /**
   * The holding period of IRS Publication 544, "Holding Period": bought on 7 February 2020, sold on
   * 7 February 2021 is not more than a year; sold on 8 February 2021 is.
   */
  @Test
  void aYearIsShortAndADayMoreIsLong() {
    world.book(held(TransactionType.OPENING_BALANCE, A, 2, "20")
        .gross(d("200"))
        .with(Field.ACQUIRE_DATE, LocalDate.of(2025, 2, 7)));
    LocalDate anniversary = LocalDate.of(2026, 2, 7);
    int day = (int) (anniversary.toEpochDay() - day(0).toEpochDay());
    world.book(held(TransactionType.SELL, A, day, "10").price(d("15")));
    world.book(held(TransactionType.SELL, A, day + 1, "10").price(d("15")));
    assertThat(gains(world, USD))
        .extracting(RealisedGain::term, RealisedGain::heldDays, gain -> text(gain.gain()))
        .containsExactly(tuple(Term.SHORT, 365L, "50"), tuple(Term.LONG, 366L, "50"));
  }

  /** Worked by hand from figures, F2: the price part at the rate of the sale, the rest is currency. */
  @Test
  void aGainIsSplitIntoPriceAndCurrency() {
    world.perUsd(EUR, 1, "0.8").perUsd(EUR, 8, "0.5");
    world.book(Draft.of(TransactionType.BUY, A, day(2))
        .instrument(Y, EUR)
        .quantity(d("10"))
        .price(d("10")));
    world.book(Draft.of(TransactionType.SELL, A, day(9))
        .instrument(Y, EUR)
        .quantity(d("10"))
        .price(d("11")));
    // cost 100 EUR × 1.25 = 125; brought 110 EUR × 2 = 220; gain 95 = 10 × 2 + 100 × 0.75.
    assertThat(gains(world, USD))
        .extracting(
            gain -> text(gain.gain()),
            gain -> text(gain.priceGain()),
            gain -> text(gain.currencyGain()))
        .containsExactly(tuple("95", "20", "75"));
  }

  /**
   * IRS Publication 550, "Wash Sales": 100 shares bought for $1,000 are sold for $750, and within
   * 30 days 100 shares of the same are bought for $800: the loss of $250 is not deducted.
   */
  @Test
  void aLossIsFlaggedWhenTheSameWasBoughtWithinThirtyDays() {
    world.book(held(TransactionType.BUY, A, 1, "100").gross(d("1000")));
    world.book(held(TransactionType.SELL, A, 60, "100").gross(d("750")));
    world.book(held(TransactionType.BUY, B, 90, "100").gross(d("800")));
    RealisedGain loss = gains(world, USD).getFirst();
    assertThat(loss.gain()).isEqualByComparingTo("-250");
    assertThat(loss.washedBy()).containsExactly(world.ledger().getLast().id());
  }

  @Test
  void aPurchaseAfterThirtyOneDaysWashesNothing() {
    world.book(held(TransactionType.BUY, A, 1, "100").gross(d("1000")));
    world.book(held(TransactionType.SELL, A, 60, "100").gross(d("750")));
    world.book(held(TransactionType.BUY, A, 91, "100").gross(d("800")));
    assertThat(gains(world, USD).getFirst().washedBy()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15, 16})
  void theReportAddsUpToTheFigure(long seed) {
    World random =
        new RandomLedger(seed).fill(seed % 2 == 0 ? new World().average() : new World(), 100);
    Book book = random.on(60, USD);
    Scope scope = Scope.of(A, B);
    Valuation valuation = Valuer.value(book, scope, random.market());
    List<RealisedGain> gains =
        RealisedGains.of(book, scope, scope, LocalDate.of(1900, 1, 1), day(60));
    assertThat(gains.stream().map(RealisedGain::gain).reduce(BigDecimal.ZERO, BigDecimal::add))
        .as("seed %d", seed)
        .isEqualByComparingTo(valuation.total(Figure.REALISED_GAIN));
  }

  private static String text(BigDecimal amount) {
    return Decimals.text(amount);
  }

  private static List<RealisedGain> gains(World world, CurrencyCode view) {
    Scope both = Scope.of(A, B);
    return RealisedGains.of(world.on(120, view), Scope.of(A), both, day(0), day(120));
  }

  private static DraftBuilder held(TransactionType type, AccountId account, int day, String units) {
    return Draft.of(type, account, day(day)).instrument(X, USD).quantity(d(units));
  }
}
