package io.nexanest.core.valuation;

import static io.nexanest.core.world.World.A;
import static io.nexanest.core.world.World.B;
import static io.nexanest.core.world.World.USD;
import static io.nexanest.core.world.World.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.core.book.Book;
import io.nexanest.core.book.Position;
import io.nexanest.core.book.SecurityPosition;
import io.nexanest.core.entry.Scope;
import io.nexanest.core.lot.Lot;
import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.Commodity;
import io.nexanest.core.transaction.Leg;
import io.nexanest.core.world.RandomLedger;
import io.nexanest.core.world.World;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every ledger, tried on ledgers by chance. The seed is the test's argument. */
class LedgerPropertiesTest {
  private static final List<Scope> SCOPES = List.of(Scope.of(A), Scope.of(B), Scope.of(A, B));

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void legsSumToZeroForEachCommodity(long seed) {
    for (Booked booked : ledger(seed).ledger()) {
      Map<Commodity, BigDecimal> sums = new HashMap<>();
      for (Leg leg : booked.legs()) {
        sums.merge(leg.commodity(), leg.amount(), BigDecimal::add);
      }
      assertThat(sums.values()).as("seed %d, %s", seed, booked).allMatch(s -> s.signum() == 0);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whatTheLedgerAcceptedTheReplayCanDo(long seed) {
    assertThat(ledger(seed).on(60, USD).violations()).as("seed %d", seed).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void lotsConserveQuantityAndCost(long seed) {
    World world = ledger(seed);
    Book book = world.on(60, USD);
    for (Position position : book.positions(Scope.of(A, B))) {
      if (position instanceof SecurityPosition held) {
        BigDecimal units =
            held.lots().stream().map(Lot::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(units).as("seed %d", seed).isEqualByComparingTo(held.quantity());
        assertThat(held.lots())
            .as("seed %d", seed)
            .allMatch(lot -> lot.quantity().signum() != 0);
        assertThat(Valuer.explain(Figure.COST_BASIS, book, held, world.market()).holds())
            .as("seed %d: cost in − cost out = cost of the open lots", seed)
            .isTrue();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void inOneCurrencyTheGainIsTheSumOfItsParts(long seed) {
    World world = ledger(seed);
    for (int day = 1; day <= 60; day += 7) {
      for (Scope scope : SCOPES) {
        Valuation v = Valuer.value(world.on(day, USD), scope, world.market());
        BigDecimal parts = v.total(Figure.REALISED_GAIN)
            .add(v.total(Figure.UNREALISED_GAIN))
            .add(v.total(Figure.INCOME))
            .subtract(v.total(Figure.FEES))
            .subtract(v.total(Figure.TAXES));
        assertThat(v.total(Figure.TOTAL_GAIN))
            .as("seed %d, day %d, %s", seed, day, scope)
            .isEqualByComparingTo(parts);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void aHistoryInOnePassIsTheReplayOfEachDay(long seed) {
    World world = ledger(seed);
    List<LocalDate> days = IntStream.rangeClosed(1, 60).mapToObj(World::day).toList();
    Scope scope = Scope.of(A);
    List<ValuePoint> points =
        ValueHistory.of(world.ledger(), world.rules(USD), scope, world.market(), days);
    for (int i = 0; i < points.size(); i++) {
      Valuation v = Valuer.value(world.on(i + 1, USD), scope, world.market());
      ValuePoint expected =
          new ValuePoint(day(i + 1), v.total(Figure.VALUE), v.total(Figure.NET_DEPOSITS));
      assertThat(points.get(i)).as("seed %d", seed).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void aProofComesToTheFigureAndItsChecksHold(long seed) {
    World world = ledger(seed);
    Book book = world.on(60, USD);
    Valuation v = Valuer.value(book, SCOPES.get(2), world.market());
    for (Figure figure : Figure.values()) {
      var proof = Valuer.explain(figure, book, SCOPES.get(2), world.market());
      assertThat(proof.value()).as("seed %d, %s", seed, figure).isEqualTo(v.total(figure));
      assertThat(proof.holds()).as("seed %d, %s", seed, figure).isTrue();
    }
  }

  /** Even seeds at average cost, odd ones first in, first out. */
  private static World ledger(long seed) {
    World world = seed % 2 == 0 ? new World().average() : new World();
    return new RandomLedger(seed).fill(world, 150);
  }
}
