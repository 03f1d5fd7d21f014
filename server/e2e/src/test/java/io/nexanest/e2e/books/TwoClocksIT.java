package io.nexanest.e2e.books;

import static io.nexanest.e2e.books.Client.decimal;
import static io.nexanest.e2e.books.Client.draft;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Timestamp;
import io.nexanest.api.portfolio.v1.Comparison;
import io.nexanest.api.portfolio.v1.DiffBooksRequest;
import io.nexanest.api.portfolio.v1.FigureServiceGrpc;
import io.nexanest.api.portfolio.v1.Transaction;
import io.nexanest.api.portfolio.v1.TransactionDifference.Side;
import io.nexanest.api.portfolio.v1.TransactionServiceGrpc;
import io.nexanest.api.portfolio.v1.TransactionType;
import io.nexanest.api.portfolio.v1.Valuation;
import io.nexanest.api.portfolio.v1.WatchTransactionsRequest;
import io.nexanest.api.type.v1.AsOf;
import io.nexanest.e2e.TestServer;
import io.nexanest.wire.Dates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What was reported comes out again, whatever has been learnt since. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoClocksIT {
  private static final LocalDate DATE = LocalDate.of(1998, 6, 30);

  private TestServer server;
  private Client client;

  @BeforeAll
  void start() {
    server = TestServer.start("dow", Map.of("market.tick-rate", "1"));
    client = new Client(server.owner());
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void aReportWithItsOldAsOfComesOutByteForByteAndTheDifferenceIsTold() {
    String household = client.household("report");
    String account = client.account("report account");
    client.portfolio(household, "report portfolio", account);
    client.book(deposit(account, "1000"));
    Transaction wrong = client.book(draft(TransactionType.TRANSACTION_TYPE_BUY, account, DATE)
        .setInstrument(client.instrument("KO"))
        .setQuantity(decimal("10"))
        .setPrice(decimal("80"))
        .setSettlementCurrency("USD")
        .build());
    Valuation reported = client.value(household, known(wrong.getKnownTime()));
    client.correct(wrong.toBuilder().setPrice(decimal("85.5")).build());
    client.book(deposit(account, "7"));
    assertThat(bytes(client.value(household, reported.getAsOf()))).isEqualTo(bytes(reported));

    Comparison difference = FigureServiceGrpc.newBlockingStub(client.channel())
        .diffBooks(DiffBooksRequest.newBuilder()
            .setName(household)
            .setLeftKnownTime(wrong.getKnownTime())
            .setEffectiveDate(Dates.encode(DATE))
            .build());
    assertThat(difference.getTransactionsList())
        .extracting(one -> one.getSide() + " " + one.getTransaction().getType().name())
        .containsExactlyInAnyOrder(
            Side.SIDE_LEFT + " TRANSACTION_TYPE_BUY",
            Side.SIDE_RIGHT + " TRANSACTION_TYPE_BUY",
            Side.SIDE_RIGHT + " TRANSACTION_TYPE_DEPOSIT");
    Map<String, String> moved = new TreeMap<>();
    difference
        .getFiguresList()
        .forEach(figure -> moved.put(figure.getFigure(), figure.getDifference().getValue()));
    assertThat(moved)
        .containsEntry("cost_basis", "55")
        .containsEntry("unrealised_gain", "-55")
        .containsEntry("cash", "-48")
        .containsEntry("net_deposits", "7")
        .containsEntry("market_value", "0");
  }

  @Test
  void whatIsKnownBetweenTwoCommitsStaysTheSameHoweverTheyInterleave() throws Exception {
    String household = client.household("interleaved");
    String account = client.account("interleaved account");
    client.portfolio(household, "interleaved portfolio", account);
    String from = resumeToken(account);
    int writers = 4;
    int each = 25;
    Map<Timestamp, Valuation> seen = new ConcurrentHashMap<>();
    List<Future<?>> running = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int writer = 0; writer < writers; writer++) {
        running.add(threads.submit(() -> {
          for (int i = 0; i < each; i++) {
            Transaction booked = client.book(deposit(account, "1"));
            seen.put(booked.getKnownTime(), client.value(household, known(booked.getKnownTime())));
          }
          return null;
        }));
      }
      for (Future<?> one : running) {
        one.get();
      }
    }
    assertThat(seen).hasSize(writers * each);
    seen.forEach((moment, valuation) ->
        assertThat(bytes(client.value(household, known(moment)))).isEqualTo(bytes(valuation)));
    List<Long> positions = watched(account, from, writers * each);
    for (int i = 1; i < positions.size(); i++) {
      assertThat(positions.get(i)).isEqualTo(positions.get(i - 1) + 1);
    }
  }

  @Test
  void aLedgerAsKnownThenShowsWhatCountedThenAndNothingThatCameLater() {
    String household = client.household("known ledger");
    String account = client.account("known account");
    client.portfolio(household, "known portfolio", account);
    Transaction wrong = client.book(deposit(account, "100"));
    client.correct(wrong.toBuilder().setGross(decimal("110")).build());
    List<Transaction> then = TransactionServiceGrpc.newBlockingStub(client.channel())
        .listTransactions(io.nexanest.api.portfolio.v1.ListTransactionsRequest.newBuilder()
            .setParent(household)
            .setKnownTime(wrong.getKnownTime())
            .setShowSuperseded(true)
            .build())
        .getTransactionsList();
    assertThat(then).singleElement().satisfies(one -> {
      assertThat(one.getName()).isEqualTo(wrong.getName());
      assertThat(one.getState())
          .isEqualTo(io.nexanest.api.portfolio.v1.TransactionState.TRANSACTION_STATE_POSTED);
    });
  }

  @Test
  void aStreamAnswersTheQuestionThatItWasAsked() {
    String household = client.household("asked stream");
    String account = client.account("asked account");
    client.portfolio(household, "asked portfolio", account);
    Transaction first = client.book(deposit(account, "5"));
    client.book(deposit(account, "6"));
    var events = io.nexanest.api.portfolio.v1.ValuationServiceGrpc.newBlockingStub(client.channel())
        .streamValuations(io.nexanest.api.portfolio.v1.StreamValuationsRequest.newBuilder()
            .setName(household)
            .setAsOf(known(first.getKnownTime()))
            .build());
    Valuation snapshot = events.next().getSnapshot();
    assertThat(snapshot.getFigures().getCash().getValue()).isEqualTo("5");
    assertThat(snapshot.getAsOf()).isEqualTo(known(first.getKnownTime()));
  }

  private String resumeToken(String account) {
    return TransactionServiceGrpc.newBlockingStub(client.channel())
        .listTransactions(io.nexanest.api.portfolio.v1.ListTransactionsRequest.newBuilder()
            .setParent(account)
            .build())
        .getResumeToken();
  }

  private List<Long> watched(String account, String from, int count) {
    List<Long> positions = new ArrayList<>();
    var events = TransactionServiceGrpc.newBlockingStub(client.channel())
        .watchTransactions(WatchTransactionsRequest.newBuilder()
            .setParent(account)
            .setResumeToken(from)
            .build());
    while (positions.size() < count && events.hasNext()) {
      var event = events.next();
      if (event.hasTransaction()) {
        positions.add(event.getTransaction().getLedgerPosition());
      }
    }
    return positions;
  }

  private static AsOf known(Timestamp moment) {
    return AsOf.newBuilder()
        .setEffectiveDate(Dates.encode(DATE))
        .setKnownTime(moment)
        .build();
  }

  /** Everything but the moment at which it was computed. */
  private static byte[] bytes(Valuation valuation) {
    return valuation.toBuilder().clearEvaluateTime().build().toByteArray();
  }

  private static Transaction deposit(String account, String amount) {
    return draft(TransactionType.TRANSACTION_TYPE_DEPOSIT, account, DATE)
        .setSettlementCurrency("USD")
        .setGross(decimal(amount))
        .build();
  }
}
