package io.nexanest.e2e.books;

import static io.nexanest.e2e.books.Client.decimal;
import static io.nexanest.e2e.books.Client.draft;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.api.portfolio.v1.CustodianPosition;
import io.nexanest.api.portfolio.v1.ExplainFigureRequest;
import io.nexanest.api.portfolio.v1.FigureServiceGrpc;
import io.nexanest.api.portfolio.v1.PeriodServiceGrpc;
import io.nexanest.api.portfolio.v1.PositionBreak;
import io.nexanest.api.portfolio.v1.ReconcilePositionsRequest;
import io.nexanest.api.portfolio.v1.ReconcilePositionsResponse;
import io.nexanest.api.portfolio.v1.TransactionType;
import io.nexanest.e2e.TestServer;
import io.nexanest.wire.Dates;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReconcileIT {
  private static final LocalDate DAY = LocalDate.of(1999, 3, 1);

  @Test
  void whatACustodianHoldsOtherwiseIsNamedWithTheFigureThatProvesTheBooks() {
    try (TestServer server = TestServer.start("dow", Map.of("market.tick-rate", "1"))) {
      Client client = new Client(server.owner());
      String account = client.account("custody");
      for (String symbol : List.of("IBM", "GE", "KO", "MCD")) {
        client.book(draft(TransactionType.TRANSACTION_TYPE_BUY, account, DAY)
            .setInstrument(client.instrument(symbol))
            .setQuantity(decimal("10"))
            .setPrice(decimal("50"))
            .build());
      }
      ReconcilePositionsResponse answer = PeriodServiceGrpc.newBlockingStub(client.channel())
          .reconcilePositions(ReconcilePositionsRequest.newBuilder()
              .setAccount(account)
              .setDate(Dates.encode(DAY))
              .addPositions(position("IBM", "10", "500"))
              .addPositions(position("GE", "12", "500"))
              .addPositions(position("KO", "10", "499.5"))
              .addPositions(position("MMM", "3", "1"))
              .build());
      assertThat(answer.getComparedCount()).isEqualTo(4);
      assertThat(answer.getBreaksList())
          .extracting(ReconcileIT::said)
          .containsExactly(
              "QUANTITY GE 12 10 -2 cost 500",
              "COST KO 10 10 0 cost 500",
              "MISSING_HERE MMM 3 0 -3 cost ",
              "MISSING_THERE MCD 0 10 10 cost 500");
      assertThat(answer.getBreaks(2).getFigure()).isEmpty();
      String figure = answer.getBreaks(0).getFigure();
      assertThat(figure).startsWith("figures/market_value:" + account + "/holdings/");
      assertThat(FigureServiceGrpc.newBlockingStub(client.channel())
              .explainFigure(ExplainFigureRequest.newBuilder().setName(figure).build())
              .getProof()
              .getInputsList())
          .isNotEmpty();
    }
  }

  private static CustodianPosition position(String symbol, String quantity, String cost) {
    return CustodianPosition.newBuilder()
        .setSymbol(symbol)
        .setQuantity(decimal(quantity))
        .setCost(decimal(cost))
        .build();
  }

  private static String said(PositionBreak one) {
    return one.getKind().name().replace("BREAK_KIND_", "")
        + " " + one.getSymbol()
        + " " + one.getStatedQuantity().getValue()
        + " " + one.getBookedQuantity().getValue()
        + " " + one.getDifference().getValue()
        + " cost " + one.getBookedCost().getValue();
  }
}
