package io.nexanest.e2e.books;

import static io.nexanest.e2e.books.Client.decimal;
import static io.nexanest.e2e.books.Client.draft;
import static io.nexanest.e2e.books.Client.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.nexanest.api.portfolio.v1.ExplainFigureRequest;
import io.nexanest.api.portfolio.v1.FigureServiceGrpc;
import io.nexanest.api.portfolio.v1.HoldingServiceGrpc;
import io.nexanest.api.portfolio.v1.HouseholdServiceGrpc;
import io.nexanest.api.portfolio.v1.IncomeOfHolding;
import io.nexanest.api.portfolio.v1.IncomeOfPeriod;
import io.nexanest.api.portfolio.v1.IncomePeriod;
import io.nexanest.api.portfolio.v1.ListExpectedIncomeRequest;
import io.nexanest.api.portfolio.v1.ListExpectedIncomeResponse;
import io.nexanest.api.portfolio.v1.ListHouseholdsRequest;
import io.nexanest.api.portfolio.v1.ListIncomeRequest;
import io.nexanest.api.portfolio.v1.ListIncomeResponse;
import io.nexanest.api.portfolio.v1.TransactionType;
import io.nexanest.api.type.v1.AsOf;
import io.nexanest.e2e.TestServer;
import io.nexanest.wire.Dates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Income adds up to the figure of income, proves itself, and what is to come stays apart. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IncomeIT {
  private TestServer server;
  private Client client;

  @BeforeAll
  void start() throws InterruptedException {
    server = TestServer.start("dow", Map.of("market.tick-rate", "1")).load("dow");
    client = new Client(server.owner());
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void theDemosIncomeIsItsFigureAndEachPeriodProvesItself() {
    String household = HouseholdServiceGrpc.newBlockingStub(client.channel())
        .listHouseholds(ListHouseholdsRequest.getDefaultInstance())
        .getHouseholds(0)
        .getName();
    AsOf asOf = on(LocalDate.of(2000, 6, 30), "");
    ListIncomeResponse income = income(household, asOf, IncomePeriod.INCOME_PERIOD_YEAR);
    assertThat(new BigDecimal(income.getTotal().getGross().getValue()))
        .isEqualByComparingTo(client.figures(household, asOf).get("income"))
        .isPositive();
    assertThat(proof(income.getFigure(), asOf))
        .isEqualTo(income.getTotal().getNet().getValue());
    BigDecimal sum = BigDecimal.ZERO;
    for (IncomeOfPeriod period : income.getPeriodsList()) {
      sum = sum.add(new BigDecimal(period.getAmounts().getNet().getValue()));
      assertThat(proof(period.getFigure(), asOf))
          .isEqualTo(period.getAmounts().getNet().getValue());
    }
    assertThat(income.getPeriodsCount()).isGreaterThan(5);
    assertThat(sum).isEqualByComparingTo(income.getTotal().getNet().getValue());
    for (IncomeOfHolding holding : income.getHoldingsList()) {
      if (!holding.getFigure().isEmpty()) {
        assertThat(proof(holding.getFigure(), asOf))
            .isEqualTo(holding.getAmounts().getNet().getValue());
      }
    }
  }

  /** By hand: 10 + 12 of 2000, 3 withheld; 22 a year for a cost of 1,000. */
  @Test
  void incomeIsBeforeAndAfterWhatWasWithheldAndExpectedIncomeStaysApart() {
    String account = client.account("payer");
    String ibm = client.instrument("IBM");
    client.book(draft(TransactionType.TRANSACTION_TYPE_BUY, account, LocalDate.of(2000, 1, 3))
        .setInstrument(ibm)
        .setQuantity(decimal("10"))
        .setPrice(decimal("100"))
        .build());
    dividend(account, ibm, "10", "1", LocalDate.of(2000, 3, 10));
    dividend(account, ibm, "12", "2", LocalDate.of(2000, 9, 11));
    dividend(account, ibm, "13", "0", LocalDate.of(2001, 3, 9));
    AsOf asOf = on(LocalDate.of(2000, 12, 29), "");
    ListIncomeResponse income = income(account, asOf, IncomePeriod.INCOME_PERIOD_QUARTER);
    assertThat(income.getPeriodsList())
        .extracting(
            period -> Dates.decode(period.getStartDate()).toString(),
            period -> period.getAmounts().getGross().getValue(),
            period -> period.getAmounts().getTax().getValue(),
            period -> period.getAmounts().getNet().getValue())
        .containsExactly(tuple("2000-01-01", "10", "1", "9"), tuple("2000-07-01", "12", "2", "10"));
    assertThat(income.getHoldings(0).getYieldOnCost()).isEqualTo(0.022);
    ListExpectedIncomeResponse expected = HoldingServiceGrpc.newBlockingStub(client.channel())
        .listExpectedIncome(ListExpectedIncomeRequest.newBuilder()
            .setParent(account)
            .setAsOf(asOf)
            .build());
    assertThat(expected.getDeclaredList())
        .extracting(one -> one.getGross().getValue(), one -> Dates.decode(one.getPayDate()))
        .containsExactly(tuple("13", LocalDate.of(2001, 3, 9)));
    assertThat(expected.getEstimatedList())
        .extracting(one -> one.getGross().getValue(), one -> Dates.decode(one.getPayDate()))
        .containsExactly(tuple("12", LocalDate.of(2001, 9, 11)));
    assertThat(expected.getDeclaredGross().getValue()).isEqualTo("13");
    assertThat(expected.getEstimatedGross().getValue()).isEqualTo("12");
  }

  private void dividend(
      String account, String instrument, String gross, String tax, LocalDate payDate) {
    client.book(draft(TransactionType.TRANSACTION_TYPE_DIVIDEND, account, LocalDate.of(2000, 2, 1))
        .setInstrument(instrument)
        .setGross(decimal(gross))
        .setTax(decimal(tax))
        .setPayDate(Dates.encode(payDate))
        .build());
  }

  private ListIncomeResponse income(String scope, AsOf asOf, IncomePeriod period) {
    return HoldingServiceGrpc.newBlockingStub(client.channel())
        .listIncome(ListIncomeRequest.newBuilder()
            .setParent(scope)
            .setAsOf(asOf)
            .setPeriod(period)
            .build());
  }

  private String proof(String figure, AsOf asOf) {
    return FigureServiceGrpc.newBlockingStub(client.channel())
        .explainFigure(
            ExplainFigureRequest.newBuilder().setName(figure).setAsOf(asOf).build())
        .getProof()
        .getValue()
        .getValue();
  }
}
