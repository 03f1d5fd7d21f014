package io.nexanest.core.live;

import static io.nexanest.core.world.World.A;
import static io.nexanest.core.world.World.B;
import static io.nexanest.core.world.World.EUR;
import static io.nexanest.core.world.World.USD;
import static io.nexanest.core.world.World.X;
import static io.nexanest.core.world.World.Y;
import static io.nexanest.core.world.World.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.core.book.Book;
import io.nexanest.core.entry.Scope;
import io.nexanest.core.market.LivePrices;
import io.nexanest.core.market.PriceAnswer;
import io.nexanest.core.market.Provenance;
import io.nexanest.core.market.Standing;
import io.nexanest.core.market.Terms;
import io.nexanest.core.transaction.Draft;
import io.nexanest.core.transaction.TransactionType;
import io.nexanest.core.valuation.Figure;
import io.nexanest.core.valuation.Market;
import io.nexanest.core.valuation.Valuation;
import io.nexanest.core.valuation.Valuer;
import io.nexanest.core.world.RandomLedger;
import io.nexanest.core.world.World;
import io.nexanest.kernel.id.InstrumentId;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiveScopeTest {
  private static final Scope BOTH = Scope.of(A, B);
  private static final Map<InstrumentId, Terms> TERMS =
      Map.of(Y, new Terms(new BigDecimal("0.01"), false));

  /** The seed is the test's argument. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void afterEachTickTheScopeIsAsIfValuedAnew(long seed) {
    World world = new RandomLedger(seed).fill(new World(), 60).perUsd(EUR, 1, "0.91");
    Book book = world.on(61, EUR);
    SplittableRandom random = new SplittableRandom(seed);
    Map<InstrumentId, PriceAnswer.Known> quotes = new HashMap<>();
    List.of(X, Y).forEach(instrument -> quotes.put(instrument, quote(instrument, random)));
    Market at = at(world, quotes);
    LiveScope live = new LiveScope(Valuer.value(book, BOTH, at), at);
    for (int tick = 0; tick < 50; tick++) {
      InstrumentId instrument = random.nextBoolean() ? X : Y;
      PriceAnswer.Known quote = quote(instrument, random);
      quotes.put(instrument, quote);
      assertThat(live.moves(quote)).isTrue();
      live.price(instrument, quote.value());
      Valuation anew = Valuer.value(book, BOTH, at(world, quotes));
      for (Figure figure : Figure.values()) {
        assertThat(live.total(figure)).as("%s", figure).isEqualByComparingTo(anew.total(figure));
      }
      if (random.nextInt(3) == 0) {
        assertThat(live.valuation()).isEqualTo(anew);
      }
    }
  }

  @Test
  void aTickTouchesThePositionsThatHoldItsInstrumentAndNoOther() {
    World world = new World()
        .book(buy(X))
        .book(Draft.of(TransactionType.BUY, B, day(2))
            .instrument(X, USD)
            .quantity(BigDecimal.TWO)
            .price(BigDecimal.TEN))
        .book(buy(Y));
    Map<InstrumentId, PriceAnswer.Known> quotes = Map.of(X, quote(X, "11"), Y, quote(Y, "12"));
    Market at = at(world, quotes);
    LiveScope live = new LiveScope(Valuer.value(world.on(61, USD), BOTH, at), at);
    Valuation before = live.valuation();
    assertThat(live.price(X, new BigDecimal("13"))).isEqualTo(2);
    Valuation after = live.valuation();
    for (int i = 0; i < before.positions().size(); i++) {
      boolean same = before.positions().get(i) == after.positions().get(i);
      boolean holdsX = before.positions().get(i).key().toString().contains(X.name());
      assertThat(same).isEqualTo(!holdsX);
    }
    // (1 + 2) units went up by 2 each.
    assertThat(after.total(Figure.TOTAL_GAIN).subtract(before.total(Figure.TOTAL_GAIN)))
        .isEqualByComparingTo("6");
  }

  @Test
  void aQuoteThatIsNoLongerOfTheRunningSessionIsNoMoveOfOneThatWas() {
    World world = new World().book(buy(X)).price(X, 60, "10");
    Market at = at(world, Map.of(X, quote(X, "11")));
    LiveScope live = new LiveScope(Valuer.value(world.on(61, USD), BOTH, at), at);
    assertThat(live.moves(quote(X, "12"))).isTrue();
    assertThat(live.moves(new PriceAnswer.Known(
            X, BigDecimal.TEN, new Provenance("exchange", day(61), Standing.LAST_KNOWN))))
        .isFalse();
  }

  @Test
  void theFirstQuoteOfASessionIsNotAMoveOfAnEarlierOne() {
    World world = new World().book(buy(X)).price(X, 60, "10");
    Market closes = world.market();
    LiveScope live = new LiveScope(Valuer.value(world.on(61, USD), BOTH, closes), closes);
    assertThat(live.moves(quote(X, "11"))).isFalse();
  }

  private static io.nexanest.core.transaction.DraftBuilder buy(InstrumentId instrument) {
    return Draft.of(TransactionType.BUY, A, day(1))
        .instrument(instrument, USD)
        .quantity(BigDecimal.ONE)
        .price(BigDecimal.TEN);
  }

  private static Market at(World world, Map<InstrumentId, PriceAnswer.Known> quotes) {
    Market closes = world.market();
    return new Market(
        new LivePrices(closes.prices(), quotes),
        closes.rates(),
        instrument -> TERMS.getOrDefault(instrument, Terms.PLAIN));
  }

  private static PriceAnswer.Known quote(InstrumentId instrument, SplittableRandom random) {
    return quote(instrument, BigDecimal.valueOf(1 + random.nextInt(99_999), 3).toPlainString());
  }

  private static PriceAnswer.Known quote(InstrumentId instrument, String price) {
    return new PriceAnswer.Known(
        instrument, new BigDecimal(price), new Provenance("exchange", day(61), Standing.LIVE));
  }
}
