package io.nexanest.core.example;

import static io.nexanest.core.example.Example.cash;
import static io.nexanest.core.example.Example.draft;
import static io.nexanest.core.example.Example.naming;
import static io.nexanest.core.example.Example.trade;
import static io.nexanest.core.transaction.TransactionType.BUY;
import static io.nexanest.core.transaction.TransactionType.CASH_TRANSFER;
import static io.nexanest.core.transaction.TransactionType.DELIVERY_IN;
import static io.nexanest.core.transaction.TransactionType.DELIVERY_OUT;
import static io.nexanest.core.transaction.TransactionType.DEPOSIT;
import static io.nexanest.core.transaction.TransactionType.OPENING_BALANCE;
import static io.nexanest.core.transaction.TransactionType.SECURITY_TRANSFER;
import static io.nexanest.core.transaction.TransactionType.SELL;
import static io.nexanest.core.transaction.TransactionType.WITHDRAWAL;
import static io.nexanest.core.world.World.A;
import static io.nexanest.core.world.World.B;
import static io.nexanest.core.world.World.EUR;
import static io.nexanest.core.world.World.X;
import static io.nexanest.core.world.World.d;
import static io.nexanest.core.world.World.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.core.entry.Scope;
import io.nexanest.core.transaction.Field;
import io.nexanest.core.valuation.Figure;
import io.nexanest.kernel.money.Decimals;
import io.nexanest.kernel.reason.Reason;
import org.junit.jupiter.api.Test;

/** What comes in, goes out and goes across, without a trade. All worked by hand but where named. */
class TransfersTest {
  private final Example example = new Example();

  /**
   * IRS, Instructions for Form 8949 and 26 CFR 1.6045A-1: a transfer between brokers keeps basis and
   * date of acquisition. Numbers by hand.
   */
  @Test
  void aTransferCarriesLotsWithCostAndDate() {
    example.book(trade(BUY, 1, X, "10", "10")).book(trade(BUY, 2, X, "10", "13"));
    example.book(
        naming(draft(SECURITY_TRANSFER, 30, X).quantity(d("5")).counterAccount(B), 2, "5"));
    assertThat(example.lots(A, X)).containsExactly("10 for 100", "5 for 65");
    assertThat(example.lots(B, X)).containsExactly("5 for 65");
    assertThat(example.book().security(B, X).orElseThrow().lots().getFirst().date())
        .isEqualTo(day(2));
    assertThat(netDeposits(Scope.of(A))).isEqualTo("-65");
    assertThat(netDeposits(Scope.of(B))).isEqualTo("65");
    assertThat(netDeposits(Scope.of(A, B))).isEqualTo("0");
    example.refuses(
        draft(SECURITY_TRANSFER, 31, X).quantity(d("15.1")).counterAccount(B),
        Reason.POSITION_INSUFFICIENT,
        "quantity");
  }

  /**
   * Portfolio Performance, CostCalculationTest.testFifoBuySellTransactionsWithForex: 10 for 1,000 USD
   * at 1.1588 USD a euro are 862.96 EUR.
   */
  @Test
  void aDeliveryCostsItsValueAtTheRateOfItsAcquisition() {
    Example euros = new Example(EUR);
    // One USD is 1/1.1588 EUR on the first day, and 0.9 EUR on the tenth.
    euros.world().perUsd(EUR, 1, "0.8629616845").perUsd(EUR, 10, "0.9");
    euros.book(draft(DELIVERY_IN, 10, X)
        .quantity(d("10"))
        .gross(d("1000"))
        .with(Field.ACQUIRE_DATE, day(1)));
    assertThat(euros.lots(X)).containsExactly("10 for 862.96");
    euros.book(draft(DELIVERY_IN, 10, X).quantity(d("10")).gross(d("1000")));
    assertThat(euros.lots(X)).containsExactly("10 for 862.96", "10 for 900");
  }

  @Test
  void whatIsDeliveredOutLeavesAtItsCostOrAtTheValueStated() {
    example.book(draft(DELIVERY_IN, 1, X).quantity(d("10")).price(d("12")));
    assertThat(example.figure(Figure.NET_DEPOSITS)).isEqualTo("120");
    example.book(draft(DELIVERY_OUT, 2, X).quantity(d("4")));
    assertThat(example.gain(X)).isEqualTo("0");
    assertThat(example.figure(Figure.NET_DEPOSITS)).isEqualTo("72");
    example.book(draft(DELIVERY_OUT, 3, X).quantity(d("5")).price(d("20")));
    assertThat(example.gain(X)).isEqualTo("40");
    assertThat(example.figure(Figure.NET_DEPOSITS)).isEqualTo("-28");
    assertThat(example.lots(X)).containsExactly("1 for 12");
    example.refuses(
        draft(DELIVERY_OUT, 4, X).quantity(d("2")), Reason.POSITION_INSUFFICIENT, "quantity");
  }

  @Test
  void openingBalancesBeginTheBooksWithLotsAndCash() {
    example.book(draft(OPENING_BALANCE, 10, X)
        .quantity(d("50"))
        .gross(d("1234.50"))
        .with(Field.ACQUIRE_DATE, day(1)));
    example.book(cash(OPENING_BALANCE, 10, "99.95", "USD"));
    example.book(trade(BUY, 5, X, "1", "30"));
    // Acquired on the first day, it is sold before what was bought on the fifth.
    example.book(trade(SELL, 20, X, "50", "25"));
    assertThat(example.gain(X)).isEqualTo("15.5");
    assertThat(example.lots(X)).containsExactly("1 for 30");
    assertThat(example.figure(Figure.NET_DEPOSITS)).isEqualTo("1334.45");
    example.refuses(
        draft(OPENING_BALANCE, 10, X)
            .quantity(d("1"))
            .gross(d("1"))
            .with(Field.ACQUIRE_DATE, day(11)),
        Reason.DATE_OUT_OF_RANGE,
        "acquire_date");
  }

  @Test
  void moneyComesInGoesOutAndGoesAcross() {
    example.book(cash(DEPOSIT, 1, "1000", "USD")).book(cash(WITHDRAWAL, 2, "150", "USD"));
    example.book(cash(CASH_TRANSFER, 3, "250.25", "USD").counterAccount(B));
    assertThat(example.cash(A, "USD")).isEqualTo("599.75");
    assertThat(example.cash(B, "USD")).isEqualTo("250.25");
    assertThat(netDeposits(Scope.of(A))).isEqualTo("599.75");
    assertThat(netDeposits(Scope.of(A, B))).isEqualTo("850");
    example.refuses(
        cash(CASH_TRANSFER, 3, "1", "USD").counterAccount(A),
        Reason.FIELD_INVALID,
        "counter_account");
  }

  private String netDeposits(Scope scope) {
    return Decimals.text(example.book().netDeposits(scope));
  }
}
