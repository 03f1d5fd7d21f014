package io.nexanest.core.example;

import static io.nexanest.core.example.Example.naming;
import static io.nexanest.core.example.Example.trade;
import static io.nexanest.core.transaction.TransactionType.BUY;
import static io.nexanest.core.transaction.TransactionType.SELL;
import static io.nexanest.core.world.World.A;
import static io.nexanest.core.world.World.X;
import static io.nexanest.core.world.World.d;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nexanest.core.book.Book;
import io.nexanest.core.book.BookRules;
import io.nexanest.core.entry.Scope;
import io.nexanest.core.lot.BookPolicy;
import io.nexanest.core.lot.LotPolicy;
import io.nexanest.core.lot.LotView;
import io.nexanest.core.valuation.Figure;
import io.nexanest.core.valuation.Valuation;
import io.nexanest.core.valuation.Valuer;
import io.nexanest.core.world.World;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One ledger, looked at by several policies. */
class LotViewTest {
  private final Example example = new Example();

  /**
   * Accointing, "Crypto cost basis": one coin each at 10,000, 12,000, 9,000, 15,000 and 18,000; three
   * sold at 20,000. The books take the lots by FIFO; the others are seen beside it. What is left
   * costs 64,000 less what was sold, and is worth 40,000.
   */
  @ParameterizedTest
  @CsvSource({"FIFO,29000,7000", "LIFO,18000,18000", "HIFO,15000,21000", "AVERAGE,21600,14400"})
  void gainsAreSeenByAnotherPolicyThanTheAccounts(
      LotPolicy policy, String realised, String unrealised) {
    coins();
    example.book(trade(SELL, 200, X, "3", "20000"));
    Valuation seen = seen(new LotView(Optional.of(policy), false));
    assertThat(seen.total(Figure.REALISED_GAIN)).isEqualByComparingTo(realised);
    assertThat(seen.total(Figure.UNREALISED_GAIN)).isEqualByComparingTo(unrealised);
    assertThat(seen.total(Figure.TOTAL_GAIN)).isEqualByComparingTo("36000");
    assertThat(seen(LotView.OWN).total(Figure.REALISED_GAIN)).isEqualByComparingTo("29000");
  }

  /** Worked by hand: 10 bought at 10 with a fee of 5, 4 sold at 15 with a fee of 3 and tax of 2. */
  @Test
  void feesAndTaxesOfTradesAreLeftOutOfGainsBeforeCosts() {
    example.book(trade(BUY, 1, X, "10", "10").fee(d("5")));
    example.book(trade(SELL, 2, X, "4", "15").fee(d("3")).tax(d("2")));
    example.world().price(X, 2, "20000");
    Valuation net = seen(LotView.OWN);
    // 60 − 5 − 105 × 4/10
    assertThat(net.total(Figure.REALISED_GAIN)).isEqualByComparingTo("13");
    assertThat(net.total(Figure.COST_BASIS)).isEqualByComparingTo("63");
    Valuation gross = seen(new LotView(Optional.empty(), true));
    assertThat(gross.total(Figure.REALISED_GAIN)).isEqualByComparingTo("20");
    assertThat(gross.total(Figure.COST_BASIS)).isEqualByComparingTo("60");
    // Cash is as booked, and with it the value.
    assertThat(gross.total(Figure.CASH)).isEqualByComparingTo("-50");
    assertThat(gross.total(Figure.VALUE)).isEqualByComparingTo(net.total(Figure.VALUE));
  }

  @Test
  void lotsThatADisposalNamesDoNotCountByAnotherPolicy() {
    coins();
    example.book(naming(trade(SELL, 200, X, "1", "20000"), 5, "1"));
    assertThat(seen(LotView.OWN).total(Figure.REALISED_GAIN)).isEqualByComparingTo("2000");
    assertThat(seen(new LotView(Optional.of(LotPolicy.FIFO), false)).total(Figure.REALISED_GAIN))
        .isEqualByComparingTo("10000");
  }

  @Test
  void namedLotsAreNoPolicyToLookBy() {
    assertThatThrownBy(() -> new LotView(Optional.of(LotPolicy.SPECIFIC), false))
        .hasMessage(
            "is FIFO, LIFO, HIFO or AVERAGE; SPECIFIC needs the lots that a disposal names");
  }

  private void coins() {
    example.book(trade(BUY, 1, X, "1", "10000")).book(trade(BUY, 32, X, "1", "12000"));
    example.book(trade(BUY, 60, X, "1", "9000")).book(trade(BUY, 91, X, "1", "15000"));
    example.book(trade(BUY, 121, X, "1", "18000"));
    example.world().price(X, 200, "20000");
  }

  private Valuation seen(LotView view) {
    World world = example.world();
    BookRules own = world.rules(World.USD);
    BookRules rules =
        new BookRules(view.of(new BookPolicy(Map.of(), LotPolicy.FIFO)), own.view(), own.rates());
    Book book = Book.replay(view.of(world.ledger()), rules, World.day(200));
    return Valuer.value(book, Scope.of(A), world.market());
  }
}
