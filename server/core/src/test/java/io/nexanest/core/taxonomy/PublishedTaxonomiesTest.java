package io.nexanest.core.taxonomy;

import static io.nexanest.core.taxonomy.TestTree.node;
import static io.nexanest.core.world.World.A;
import static io.nexanest.core.world.World.EUR;
import static io.nexanest.core.world.World.O;
import static io.nexanest.core.world.World.X;
import static io.nexanest.core.world.World.Y;
import static io.nexanest.core.world.World.d;
import static io.nexanest.core.world.World.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.core.entry.Scope;
import io.nexanest.core.transaction.Draft;
import io.nexanest.core.transaction.TransactionType;
import io.nexanest.core.valuation.Figure;
import io.nexanest.core.world.World;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.money.Decimals;
import io.nexanest.kernel.money.Money;
import org.junit.jupiter.api.Test;

/**
 * The holdings and sums of Portfolio Performance's suite, in
 * name.abuchen.portfolio.tests/src/name/abuchen/portfolio/snapshot/GroupByTaxonomyTest.java of
 * github.com/portfolio-performance/portfolio. There a class that has others below it shows what is
 * put into it alone; here it shows them too, so the sums of such classes are ours.
 */
class PublishedTaxonomiesTest {
  @Test
  void holdingsAreGroupedByClass() {
    World world = deliver(deliver(deliver(new World(), X, "10"), Y, "12"), O, "12");
    TestTree tree = new TestTree("debt", "equity", "realestate")
        .put(X, day(1), "debt 1")
        .put(Y, day(1), "equity 1")
        .put(O, day(1), "equity 1");
    assertThat(value(world, tree, node("debt"))).isEqualTo("100");
    assertThat(value(world, tree, node("equity"))).isEqualTo("240");
    assertThat(value(world, tree, node("realestate"))).isEqualTo("0");
    assertThat(value(world, tree, new Node.Unclassified())).isEqualTo("0");
  }

  @Test
  void aHoldingOfTwoClassesIsHalved() {
    World world = deliver(new World(), X, "10");
    TestTree tree = new TestTree("debt", "equity").put(X, day(1), "debt 0.5", "equity 0.5");
    assertThat(value(world, tree, node("debt"))).isEqualTo("50");
    assertThat(value(world, tree, node("equity"))).isEqualTo("50");
  }

  @Test
  void theHalvesMayLieBelowOneClass() {
    World world = deliver(new World(), X, "10");
    TestTree tree =
        new TestTree("debt", "debt/cat1", "debt/cat2").put(X, day(1), "cat1 0.5", "cat2 0.5");
    assertThat(value(world, tree, node("cat1"))).isEqualTo("50");
    assertThat(value(world, tree, node("cat2"))).isEqualTo("50");
    assertThat(value(world, tree, node("debt"))).isEqualTo("100");
  }

  @Test
  void whatIsInNoClassIsUnclassified() {
    World world = deliver(new World(), X, "10");
    assertThat(value(world, new TestTree("debt"), new Node.Unclassified())).isEqualTo("100");
  }

  @Test
  void soIsTheRestOfAHoldingThatIsPartlyInOne() {
    World world = deliver(new World(), X, "10");
    TestTree tree = new TestTree("debt").put(X, day(1), "debt 0.5");
    assertThat(value(world, tree, node("debt"))).isEqualTo("50");
    assertThat(value(world, tree, new Node.Unclassified())).isEqualTo("50");
  }

  @Test
  void classesComeInDepthFirstOrder() {
    World world = deliver(deliver(deliver(new World(), X, "20"), Y, "15"), O, "10");
    TestTree tree = new TestTree("stocks", "stocks/us", "stocks/eu", "bonds")
        .put(X, day(1), "us 1")
        .put(Y, day(1), "eu 1")
        .put(O, day(1), "bonds 1");
    assertThat(tree.on(day(1)).tree().nodes())
        .containsExactly(
            new Node.Whole(),
            node("stocks"),
            node("us"),
            node("eu"),
            node("bonds"),
            new Node.Unclassified());
    assertThat(value(world, tree, node("us"))).isEqualTo("200");
    assertThat(value(world, tree, node("eu"))).isEqualTo("150");
    assertThat(value(world, tree, node("bonds"))).isEqualTo("100");
    assertThat(value(world, tree, node("stocks"))).isEqualTo("350");
  }

  @Test
  void anAccountIsClassifiedWithWhatLiesOnIt() {
    World world = deliver(new World(), X, "10")
        .book(Draft.of(TransactionType.DEPOSIT, A, day(1)).money(Money.of("100", "EUR")));
    TestTree tree = new TestTree("debt").put(X, day(1), "debt 1").put(A, day(1), "debt 1");
    assertThat(value(world, tree, node("debt"))).isEqualTo("200");
    assertThat(value(world, tree, new Node.Unclassified())).isEqualTo("0");
  }

  /** Ten units come in. */
  private static World deliver(World world, InstrumentId instrument, String price) {
    return world
        .book(Draft.of(TransactionType.DELIVERY_IN, A, day(1))
            .instrument(instrument, EUR)
            .quantity(d("10"))
            .price(d(price)))
        .price(instrument, 1, price);
  }

  private static String value(World world, TestTree tree, Node node) {
    return Allocator.allocate(world.on(1, EUR), Scope.of(A), world.market(), tree.on(day(1)))
        .nodes()
        .stream()
        .filter(one -> one.node().equals(node))
        .map(one -> Decimals.text(one.get(Figure.VALUE)))
        .findFirst()
        .orElseThrow();
  }
}
