package io.nexanest.core.valuation;

import static io.nexanest.core.world.World.A;
import static io.nexanest.core.world.World.B;
import static io.nexanest.core.world.World.EUR;
import static io.nexanest.core.world.World.GBP;
import static io.nexanest.core.world.World.USD;
import static io.nexanest.core.world.World.X;
import static io.nexanest.core.world.World.d;
import static io.nexanest.core.world.World.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.core.book.Book;
import io.nexanest.core.entry.Entry;
import io.nexanest.core.entry.LotGain;
import io.nexanest.core.entry.Scope;
import io.nexanest.core.trace.Fact;
import io.nexanest.core.trace.Proof;
import io.nexanest.core.transaction.Draft;
import io.nexanest.core.transaction.DraftBuilder;
import io.nexanest.core.transaction.TransactionType;
import io.nexanest.core.world.World;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.kernel.money.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Examples worked by hand from the page on figures. */
class WorkedExamplesTest {
  private final World world = new World();

  @Test
  void aPartialSaleUnderFifoTakesTheOldestCostFirst() {
    threeTrades(world);
    // lot 1: 10 for 100 + 1 fee = 101; lot 2: 10 for 120. Sold 15 at 14 = 210 − 2 fee = 208.
    // moved: 101 + 120 × 5/10 = 161; realised 208 − 161 = 47; left: 5 units for 60.
    // value 5 × 15 = 75, unrealised 15. Cash 1000 − 101 − 120 + 208 = 987.
    Valuation v = value(10, USD, A);
    check(v, Figure.COST_BASIS, "60");
    check(v, Figure.REALISED_GAIN, "47");
    check(v, Figure.UNREALISED_GAIN, "15");
    check(v, Figure.CASH, "987");
    check(v, Figure.VALUE, "1062");
    check(v, Figure.TOTAL_GAIN, "62");
  }

  @Test
  void theGainOfASaleIsGivenLotByLot() {
    threeTrades(world);
    Entry sale =
        world.on(10, USD).security(A, X).orElseThrow().tally().entries().getLast();
    // 208 × 10/15 = 138.67 less 101 = 37.67; the rest 69.33 less 60 = 9.33; together 47.
    assertThat(LotGain.of((Entry.Sale) sale))
        .extracting(gain -> gain.gain().view())
        .containsExactly(d("37.67"), d("9.33"));
  }

  @Test
  void aPartialSaleAtAverageCostTakesFromThePool() {
    threeTrades(world.average());
    // pool: 20 for 221; 15 of 20 move 221 × 15/20 = 165.75; realised 208 − 165.75 = 42.25.
    // left: 5 for 55.25; unrealised 75 − 55.25 = 19.75; total 62 as under FIFO.
    Valuation v = value(10, USD, A);
    check(v, Figure.COST_BASIS, "55.25");
    check(v, Figure.REALISED_GAIN, "42.25");
    check(v, Figure.UNREALISED_GAIN, "19.75");
    check(v, Figure.TOTAL_GAIN, "62");
  }

  @Test
  void aSplitLeavesCostAndDayChangeAlone() {
    world.book(buy(2, "10", "10")).price(X, 5, "30").price(X, 6, "16");
    world.book(Draft.of(TransactionType.SPLIT, A, day(6)).instrument(X, USD).split(d("2"), d("1")));
    // day 5: 10 × 30 = 300; day 6: 20 × 16 = 320; nothing was put in: change 20.
    Valuation v = value(6, USD, A);
    check(v, Figure.COST_BASIS, "100");
    check(v, Figure.MARKET_VALUE, "320");
    check(v, Figure.DAY_CHANGE, "20");
  }

  @Test
  void theRateOfTheTransactionWinsOverTheDays() {
    // X is in EUR, paid in USD at 1.10; the day's rate is 1 / 0.8 = 1.25.
    world.perUsd(EUR, 1, "0.8").perUsd(EUR, 8, "0.5").price(X, 8, "12");
    world.book(Draft.of(TransactionType.BUY, A, day(2))
        .instrument(X, EUR)
        .quantity(d("10"))
        .price(d("10"))
        .fee(d("3.3"))
        .settledIn(USD, d("1.1")));
    // in USD: net cash 100 × 1.1 + 3.3 = 113.3; in EUR: 100 + 3.3/1.1 = 103.
    assertThat(value(8, USD, A).total(Figure.COST_BASIS)).isEqualByComparingTo("113.3");
    assertThat(value(8, EUR, A).total(Figure.COST_BASIS)).isEqualByComparingTo("103");
    // 10 × 12 EUR × 2 = 240 USD; unrealised 240 − 113.3 = 126.7.
    assertThat(value(8, USD, A).total(Figure.UNREALISED_GAIN)).isEqualByComparingTo("126.7");
    // a third currency takes cost in EUR at the cross rate of the trade date: 103 × 0.9/0.8 =
    // 103 × 1.125 = 115.875, half to even 115.88.
    world.perUsd(GBP, 1, "0.9");
    assertThat(value(8, GBP, A).total(Figure.COST_BASIS)).isEqualByComparingTo("115.88");
  }

  @Test
  void aDividendIsIncomeGrossAndItsTaxIsATax() {
    world.book(buy(2, "10", "10"));
    world.book(Draft.of(TransactionType.DIVIDEND, A, day(4))
        .instrument(X, USD)
        .gross(d("20"))
        .tax(d("3"))
        .payDate(day(9)));
    check(value(8, USD, A), Figure.INCOME, "0");
    Valuation v = value(9, USD, A);
    check(v, Figure.INCOME, "20");
    check(v, Figure.TAXES, "3");
    check(v, Figure.CASH, "-83");
  }

  @Test
  void cashIsSettledFromTheSettlementDateOn() {
    world.book(deposit(1, "1000")).book(buy(2, "10", "10").settlementDate(day(4)));
    check(value(3, USD, A), Figure.CASH, "900");
    check(value(3, USD, A), Figure.SETTLED_CASH, "1000");
    check(value(4, USD, A), Figure.SETTLED_CASH, "900");
  }

  @Test
  void aTransferIsExternalToAnAccountAndInternalToAHousehold() {
    world.book(deposit(1, "1000"));
    world.book(Draft.of(TransactionType.CASH_TRANSFER, A, day(2))
        .money(Money.of("300", "USD"))
        .counterAccount(B));
    check(value(3, USD, A), Figure.NET_DEPOSITS, "700");
    check(value(3, USD, B), Figure.NET_DEPOSITS, "300");
    Valuation both = Valuer.value(world.on(3, USD), Scope.of(A, B), world.market());
    check(both, Figure.NET_DEPOSITS, "1000");
  }

  @Test
  void aSecurityTransferCarriesItsLots() {
    world.book(buy(2, "10", "10")).book(buy(3, "10", "12"));
    world.book(Draft.of(TransactionType.SECURITY_TRANSFER, A, day(4))
        .instrument(X, USD)
        .quantity(d("15"))
        .counterAccount(B));
    // 10 for 100 and 5 of the second lot for 60.
    Book book = world.on(5, USD);
    assertThat(book.security(B, X).orElseThrow().lots())
        .extracting(lot -> lot.cost().view().stripTrailingZeros().toPlainString())
        .containsExactly("100", "60");
    assertThat(book.security(B, X).orElseThrow().lots().getFirst().date()).isEqualTo(day(2));
  }

  @Test
  void withoutAPriceTheFigureIsFlagged() {
    world.book(buy(2, "10", "10"));
    assertThat(value(3, USD, A).flags()).contains(Flag.PRICE_MISSING);
    world.price(X, 7, "11");
    assertThat(value(3, USD, A).flags()).contains(Flag.FIRST_PRICE_USED);
    check(value(3, USD, A), Figure.MARKET_VALUE, "110");
  }

  @Test
  void everyFigureIsProvedDownToFactsAndComesToTheSame() {
    threeTrades(world);
    Book book = world.on(10, USD);
    Scope scope = Scope.of(A);
    Valuation v = value(10, USD, A);
    for (Figure figure : Figure.values()) {
      Proof proof = Valuer.explain(figure, book, scope, world.market());
      assertThat(proof.value()).as(figure.id()).isEqualByComparingTo(v.total(figure));
      assertThat(proof.holds()).as(figure.id()).isTrue();
    }
    Proof gain = Valuer.explain(Figure.UNREALISED_GAIN, book, scope, world.market());
    assertThat(gain.leaves().map(leaf -> leaf.fact().getClass().getSimpleName()))
        .contains("OfTransaction", "OfPrice", "OfRate", "OfLot");
    Proof flows = Valuer.explain(Figure.NET_DEPOSITS, book, scope, world.market());
    assertThat(flows.leaves().map(Proof.Leaf::fact))
        .contains(new Fact.OfTransaction(
            world.ledger().getFirst().id(), TransactionType.DEPOSIT, day(1)));
  }

  @Test
  void aHistoryIsTheValuationOfEachOfItsDays() {
    threeTrades(world);
    List<ValuePoint> points = ValueHistory.of(
        world.ledger(),
        world.rules(USD),
        Scope.of(A),
        world.market(),
        List.of(day(1), day(4), day(10)));
    for (ValuePoint point : points) {
      Valuation v = value(point.date().getDayOfMonth(), USD, A);
      assertThat(point.value()).isEqualByComparingTo(v.total(Figure.VALUE));
      assertThat(point.netDeposits()).isEqualByComparingTo("1000");
    }
  }

  private Valuation value(int day, CurrencyCode view, AccountId account) {
    return Valuer.value(world.on(day, view), Scope.of(account), world.market());
  }

  private static void check(Valuation v, Figure figure, String expected) {
    assertThat(v.total(figure)).as(figure.id()).isEqualByComparingTo(expected);
  }

  private static void threeTrades(World world) {
    world.book(deposit(1, "1000")).book(buy(2, "10", "10").fee(d("1"))).book(buy(3, "10", "12"));
    world.price(X, 4, "13").price(X, 10, "15");
    world.book(Draft.of(TransactionType.SELL, A, day(5))
        .instrument(X, USD)
        .quantity(d("15"))
        .price(d("14"))
        .fee(d("2")));
  }

  private static DraftBuilder deposit(int day, String amount) {
    return Draft.of(TransactionType.DEPOSIT, A, day(day)).money(Money.of(amount, "USD"));
  }

  private static DraftBuilder buy(int day, String units, String price) {
    return Draft.of(TransactionType.BUY, A, day(day))
        .instrument(X, USD)
        .quantity(d(units))
        .price(d(price));
  }
}
