package io.nexanest.core.taxonomy;

import static io.nexanest.core.taxonomy.TestTree.node;
import static io.nexanest.core.world.World.A;
import static io.nexanest.core.world.World.B;
import static io.nexanest.core.world.World.USD;
import static io.nexanest.core.world.World.X;
import static io.nexanest.core.world.World.Y;
import static io.nexanest.core.world.World.d;
import static io.nexanest.core.world.World.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nexanest.core.bond.Bond;
import io.nexanest.core.bond.DayCount;
import io.nexanest.core.book.Book;
import io.nexanest.core.entry.Scope;
import io.nexanest.core.market.Terms;
import io.nexanest.core.trace.Fact;
import io.nexanest.core.trace.Proof;
import io.nexanest.core.transaction.Draft;
import io.nexanest.core.transaction.Field;
import io.nexanest.core.transaction.TransactionType;
import io.nexanest.core.valuation.Figure;
import io.nexanest.core.valuation.Market;
import io.nexanest.core.valuation.Valuer;
import io.nexanest.core.world.RandomLedger;
import io.nexanest.core.world.World;
import io.nexanest.kernel.money.Decimals;
import io.nexanest.kernel.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Worked by hand: where each cent of a position goes. */
class AllocatorTest {
  private static final Scope BOTH = Scope.of(A, B);

  /** 1000 deposited, 100 X at 3 and 100 Y at 2 bought: cash 500. X is worth 400.01. */
  private static World world() {
    return new World()
        .book(Draft.of(TransactionType.DEPOSIT, A, day(1)).money(Money.of("1000", "USD")))
        .book(Draft.of(TransactionType.BUY, A, day(2))
            .instrument(X, USD)
            .quantity(d("100"))
            .price(d("3")))
        .book(Draft.of(TransactionType.BUY, A, day(2))
            .instrument(Y, USD)
            .quantity(d("100"))
            .price(d("2")))
        .price(X, 9, "4.0001")
        .price(Y, 9, "1.5");
  }

  private static TestTree tree() {
    return new TestTree("stocks", "stocks/us", "stocks/world", "cash");
  }

  @Test
  void childrenRollUpAndTheLastPartTakesWhatRoundingLeaves() {
    TestTree tree =
        tree().put(X, day(1), "us 0.333333", "world 0.333333").put(USD, day(1), "cash 1");
    Allocation whole = allocate(world(), tree, 9);
    // 400.01 × 0.333333 = 133.3365… twice, so 133.34 twice; what is left of 400.01 is 133.33.
    // The cost 300 × 0.333333 = 99.9999, so 100.00 twice and 100.00 left.
    assertThat(figures(whole, node("us"))).isEqualTo("133.34 cost 100 gain 33.34");
    assertThat(figures(whole, node("world"))).isEqualTo("133.34 cost 100 gain 33.34");
    assertThat(figures(whole, node("stocks"))).isEqualTo("266.68 cost 200 gain 66.68");
    assertThat(figures(whole, node("cash"))).isEqualTo("500 cost 0 gain 0");
    // What is left of X, and all of Y, which cost 200 and is worth 150.
    assertThat(figures(whole, new Node.Unclassified())).isEqualTo("283.33 cost 300 gain -16.67");
    assertThat(figures(whole, new Node.Whole())).isEqualTo("1050.01 cost 500 gain 50.01");
  }

  @Test
  void whatIsPutIntoAClassThatHasOthersBelowItIsAddedToThem() {
    TestTree tree = tree().put(X, day(1), "us 1").put(Y, day(1), "stocks 1");
    Allocation whole = allocate(world(), tree, 9);
    assertThat(figures(whole, node("us"))).isEqualTo("400.01 cost 300 gain 100.01");
    assertThat(figures(whole, node("stocks"))).isEqualTo("550.01 cost 500 gain 50.01");
  }

  @Test
  void anAccountsAssignmentCountsWhereThereIsNoneOfTheInstrumentOrCurrency() {
    TestTree tree = tree().put(A, day(1), "world 1").put(X, day(1), "us 0.5");
    Allocation whole = allocate(world(), tree, 9);
    // Half of X is the instrument's own and half is unclassified: the account has no say in it.
    assertThat(figures(whole, node("us"))).startsWith("200 ");
    assertThat(figures(whole, new Node.Unclassified())).startsWith("200.01 ");
    assertThat(figures(whole, node("world"))).startsWith("650 ");
  }

  @Test
  void theLatestDateCountsAndOfOneDateWhatWasSaidLast() {
    TestTree tree = tree()
        .put(X, day(5), "us 1")
        .put(X, day(5), "stocks 1")
        .put(X, day(1), "world 1")
        .put(X, day(8));
    assertThat(in(tree, 3)).isEqualTo("world");
    assertThat(in(tree, 6)).isEqualTo("stocks");
    assertThat(in(tree, 8)).isEqualTo("Unclassified");
  }

  @Test
  void aProofEndsInPositionsAndAssignmentsAndItsValueIsTheFigure() {
    TestTree tree = tree().put(X, day(1), "us 0.333333", "world 0.333333");
    World world = world();
    Allocation whole = allocate(world, tree, 9);
    for (Figure figure : Allocator.FIGURES) {
      for (Allocation.NodeValue node : whole.nodes()) {
        Proof proof = explain(figure, node.node(), world, tree, 9);
        assertThat(proof.holds()).isTrue();
        assertThat(proof.value()).isEqualByComparingTo(node.get(figure));
      }
    }
    Proof us = explain(Figure.VALUE, node("us"), world, tree, 9);
    assertThat(us.leaves().map(Proof.Leaf::fact))
        .contains(new Fact.OfAssignment(
            TestTree.assignment(new Subject.Instrument(X), day(1), 0).id(), X.name(), "us", day(1)))
        .anyMatch(fact -> fact instanceof Fact.OfTransaction)
        .anyMatch(fact -> fact instanceof Fact.OfPrice);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void onAnyLedgerTheNodesAreTheScopeToTheCent(long seed) {
    World world = new RandomLedger(seed).fill(new World(), 120);
    TestTree tree = tree()
        .put(X, day(1), "us 0.123457", "world 0.5", "stocks 0.000001")
        .put(Y, day(30), "world 0.99")
        .put(USD, day(10), "cash 0.7")
        .put(B, day(1), "stocks 0.333333");
    Book book = world.on(200, USD);
    Allocation whole = Allocator.allocate(book, BOTH, world.market(), tree.on(day(200)));
    var valued = Valuer.value(book, BOTH, world.market());
    for (Figure figure : Allocator.FIGURES) {
      assertThat(whole.whole().get(figure))
          .as("seed %d %s", seed, figure)
          .isEqualByComparingTo(valued.total(figure));
      BigDecimal parts = whole.parts().stream()
          .map(part -> part.get(figure))
          .reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(parts).isEqualByComparingTo(valued.total(figure));
    }
  }

  /**
   * Worked by hand: 10,000 at 8 % bought at 99, on 1 May at 100 with 165.75 accrued. Half of 10,165.75
   * is 5,082.88, of the interest 82.88, of the cost 4,950: the price made 50.
   */
  @Test
  void interestThatAccruesIsInTheValueOfAClassAndNotInItsGain() {
    World world = new World()
        .book(Draft.of(TransactionType.BUY, A, day(91))
            .instrument(X, USD)
            .quantity(d("10000"))
            .price(d("99"))
            .with(Field.MULTIPLIER, d("0.01")))
        .price(X, 121, "100");
    Bond bond = Bond.bullet(d("8"), DayCount.ACT_ACT_ICMA, 2, LocalDate.of(2030, 8, 15));
    Terms terms = new Terms(d("0.01"), false, Optional.of(bond));
    Market market =
        new Market(world.market().prices(), world.market().rates(), instrument -> terms);
    var classes = tree().put(X, day(1), "us 0.5").on(day(121));
    Book book = world.on(121, USD);
    Allocation whole = Allocator.allocate(book, BOTH, market, classes);
    assertThat(figures(whole, node("us"))).isEqualTo("5082.88 cost 4950 gain 50");
    assertThat(figures(whole, new Node.Whole())).isEqualTo("265.75 cost 9900 gain 100");
    Proof proof =
        Allocator.explain(Figure.UNREALISED_GAIN, new Node.Whole(), book, BOTH, market, classes);
    assertThat(proof.holds()).isTrue();
  }

  @Test
  void moreThanAllOfItIsRefused() {
    assertThatThrownBy(() -> tree().put(X, day(1), "us 0.6", "world 0.5"))
        .hasMessageContaining("the weights sum to 1.1");
    assertThatThrownBy(() -> tree().put(X, day(1), "us 0.6", "us 0.1"))
        .hasMessageContaining("named twice");
    assertThatThrownBy(() -> tree().put(X, day(1), "us 0")).hasMessageContaining("more than 0");
    assertThatThrownBy(() -> tree().put(X, day(1), "us 0.1234567"))
        .hasMessageContaining("at most 6 decimals");
  }

  private static String in(TestTree tree, int day) {
    return allocate(world().price(X, 1, "4"), tree, day).parts().stream()
        .filter(part -> part.position().toString().endsWith(X.name()))
        .map(part -> new TestTree("stocks", "stocks/us", "stocks/world")
            .on(day(1))
            .tree()
            .title(part.portion().node()))
        .findFirst()
        .orElseThrow();
  }

  private static Allocation allocate(World world, TestTree tree, int day) {
    return Allocator.allocate(world.on(day, USD), BOTH, world.market(), tree.on(day(day)));
  }

  private static Proof explain(Figure figure, Node node, World world, TestTree tree, int day) {
    return Allocator.explain(
        figure, node, world.on(day, USD), BOTH, world.market(), tree.on(day(day)));
  }

  private static String figures(Allocation whole, Node node) {
    var value = whole.nodes().stream()
        .filter(one -> one.node().equals(node))
        .findFirst()
        .orElseThrow();
    return Decimals.text(value.get(Figure.VALUE))
        + " cost " + Decimals.text(value.get(Figure.COST_BASIS))
        + " gain " + Decimals.text(value.get(Figure.UNREALISED_GAIN));
  }
}
