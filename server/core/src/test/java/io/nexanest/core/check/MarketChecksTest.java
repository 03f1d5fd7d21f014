package io.nexanest.core.check;

import static io.nexanest.core.world.World.A;
import static io.nexanest.core.world.World.EUR;
import static io.nexanest.core.world.World.USD;
import static io.nexanest.core.world.World.X;
import static io.nexanest.core.world.World.Y;
import static io.nexanest.core.world.World.d;
import static io.nexanest.core.world.World.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nexanest.core.check.issue.Change;
import io.nexanest.core.check.issue.CheckedBook;
import io.nexanest.core.check.issue.Issue;
import io.nexanest.core.market.PriceAnswer;
import io.nexanest.core.market.PriceSource;
import io.nexanest.core.transaction.Draft;
import io.nexanest.core.transaction.DraftBuilder;
import io.nexanest.core.transaction.Field;
import io.nexanest.core.transaction.TransactionType;
import io.nexanest.core.valuation.Market;
import io.nexanest.core.world.World;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.money.Money;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MarketChecksTest {
  private final World world = new World();

  MarketChecksTest() {
    world.book(Draft.of(TransactionType.DEPOSIT, A, day(1)).money(new Money(d("10000"), USD)));
  }

  @Test
  void booksWithPricesAndRatesHaveNoIssue() {
    world.perUsd(EUR, 1, "0.8");
    world.price(X, 2, "40").price(X, 3, "10").price(X, 4, "11");
    world.price(Y, 2, "10").price(Y, 12, "12");
    world.book(buy(2, "40"));
    world.book(split(3));
    world.book(foreign("1.25"));
    assertThat(Examined.said(world, 14)).isEmpty();
  }

  @Test
  void aHoldingWithoutAPriceCountsAsNothing() {
    world.book(buy(2, "40"));
    assertThat(Examined.said(world, 10))
        .containsExactly("ERROR missing_price: XCO is held and has no price at all, so it counts"
            + " as nothing: give it a mark or a price");
  }

  @Test
  void aPriceThatIsOnlyKnownLaterIsNamed() {
    world.price(X, 20, "40");
    world.book(buy(2, "40"));
    assertThat(Examined.said(world, 10))
        .containsExactly("WARNING missing_price: XCO is held on 2026-01-10 and its first price is"
            + " of 2026-01-20, which is used for want of one: give it a mark or a price of"
            + " 2026-01-10 or before");
  }

  @Test
  void aCurrencyWithoutARateCountsAsNothing() {
    world.price(Y, 2, "10");
    world.book(foreign("1.25"));
    assertThat(Examined.said(world, 5))
        .containsExactly("ERROR missing_rate: EUR is held and there is no rate of it in USD, so it"
            + " counts as nothing: a rate of 2026-01-05 or before is needed");
  }

  @Test
  void aPriceOfTenDaysIsFreshAndOneOfElevenIsStale() {
    world.price(X, 2, "40");
    world.book(buy(2, "40"));
    assertThat(Examined.said(world, 12)).isEmpty();
    assertThat(Examined.said(world, 13))
        .containsExactly("WARNING stale_price: XCO is valued at a price of 2026-01-02, 11 days old"
            + " where 10 are usual: give it a newer mark or price");
  }

  @Test
  void pricesThatGoOnOverASplitWereRebased() {
    world.price(X, 2, "10").price(X, 3, "10.2");
    world.book(buy(2, "10"));
    world.book(split(3));
    assertThat(Examined.said(world, 5))
        .containsExactly("WARNING split_prices: the split of XCO in Main of 2026-01-03 is 4 for 1,"
            + " but the price does not change by it from 2026-01-02 to 2026-01-03: the closes"
            + " before it must be as they were traded, not re-based");
  }

  @Test
  void aPriceThatFallsToAQuarterLooksLikeASplit() {
    world.price(X, 2, "40").price(X, 5, "10.3").price(X, 6, "10");
    world.book(buy(2, "40"));
    assertThat(Examined.said(world, 8))
        .containsExactly("WARNING unbooked_split: the price of XCO jumps from 2026-01-02 to"
            + " 2026-01-05 as by a split 4 for 1, and none is booked in Main: book the split, or"
            + " mend the price");
    Issue issue = Examined.issues(world, 8).getFirst();
    assertThat(issue.fixes().getFirst().changes())
        .containsExactly(new Change.Book(split(5).build()));
  }

  @Test
  void aFallByAThirdIsABadDayAndNotASplit() {
    world.price(X, 2, "40").price(X, 5, "27");
    world.book(buy(2, "40"));
    assertThat(Examined.said(world, 8)).isEmpty();
  }

  @Test
  void aTradeFarFromTheDaysCloseIsNoticed() {
    world.price(X, 2, "40");
    world.book(buy(2, "4"));
    assertThat(Examined.said(world, 5))
        .containsExactly("NOTICE price_off_market: the buy of XCO in Main of 2026-01-02 is at 4"
            + " where the close of 2026-01-02 is 40: look at the price, the instrument and the"
            + " date");
  }

  @Test
  void aRateTheWrongWayRoundIsTurned() {
    world.perUsd(EUR, 1, "0.8").price(Y, 2, "10");
    world.book(foreign("0.8"));
    assertThat(Examined.said(world, 5))
        .containsExactly("WARNING rate_off_market: the buy of YCO in Main of 2026-01-02 has the"
            + " rate 0.8 where that of 2026-01-01 is 1.25: it is the wrong way round, and 1.25"
            + " would be right");
    Issue issue = Examined.issues(world, 5).getFirst();
    assertThat(issue.fixes().getFirst().changes())
        .containsExactly(
            new Change.Replace(world.ledger().getLast(), foreign("1.25").build()));
  }

  private static DraftBuilder buy(int day, String price) {
    return Draft.of(TransactionType.BUY, A, day(day))
        .instrument(X, USD)
        .quantity(d("10"))
        .price(d(price));
  }

  private static DraftBuilder split(int day) {
    return Draft.of(TransactionType.SPLIT, A, day(day)).instrument(X, USD).ratio(d("4"), d("1"));
  }

  private static DraftBuilder foreign(String rate) {
    return Draft.of(TransactionType.BUY, A, day(2))
        .instrument(Y, EUR)
        .quantity(d("10"))
        .price(d("10"))
        .settledIn(USD)
        .with(Field.FX_RATE, d(rate));
  }

  @Test
  void theCheckThatIsNamedIsRunAndNoOther() {
    PriceSource unasked = new PriceSource() {
      @Override
      public PriceAnswer price(InstrumentId instrument, LocalDate date) {
        throw new AssertionError("a price is asked for");
      }

      @Override
      public Optional<LocalDate> session(InstrumentId instrument, LocalDate date) {
        throw new AssertionError("a session is asked for");
      }
    };
    world.book(buy(2, "40"));
    CheckedBook all = Examined.of(world, 20);
    CheckedBook books = new CheckedBook(
        all.inForce(),
        all.book(),
        all.scope(),
        new Market(unasked, all.market().rates()),
        all.labels());
    assertThat(Checks.run(books, Set.of("negative_position"))).isEmpty();
    assertThatThrownBy(() -> Checks.run(books, Set.of("stale_price")))
        .hasMessage("a price is asked for");
  }
}
