package io.nexanest.e2e.books;

import static io.nexanest.e2e.books.Client.decimal;
import static io.nexanest.e2e.books.Client.draft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.nexanest.api.portfolio.v1.BatchCorrectTransactionsRequest;
import io.nexanest.api.portfolio.v1.CorrectTransactionRequest;
import io.nexanest.api.portfolio.v1.ListTransactionsRequest;
import io.nexanest.api.portfolio.v1.ListTransactionsResponse;
import io.nexanest.api.portfolio.v1.Transaction;
import io.nexanest.api.portfolio.v1.TransactionGrouping;
import io.nexanest.api.portfolio.v1.TransactionOrigin;
import io.nexanest.api.portfolio.v1.TransactionServiceGrpc;
import io.nexanest.api.portfolio.v1.TransactionState;
import io.nexanest.api.portfolio.v1.TransactionType;
import io.nexanest.e2e.TestServer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Finding one's way in a ledger: which, in what order, together with what; and many at a time. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListingIT {
  private TestServer server;
  private Client client;
  private String account;

  @BeforeAll
  void start() {
    server = TestServer.start("dow", Map.of("market.tick-rate", "1"));
    client = new Client(server.owner());
    account = client.account("listing account");
    deposit("5000", LocalDate.of(1998, 5, 4), "opening money");
    deposit("20", LocalDate.of(1998, 6, 1), "change");
    buy("KO", "10", "80", "9.95", LocalDate.of(1998, 6, 2));
    buy("IBM", "2", "110", "4", LocalDate.of(1998, 6, 3));
    buy("KO", "5", "82", "9.95", LocalDate.of(1998, 7, 1));
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void wordsTypesAmountsAndOriginNarrowAListing() {
    assertThat(notes(asked().setQuery("MONEY open"))).containsExactly("opening money");
    assertThat(notes(asked().setQuery("coca buy"))).containsExactly("KO 5", "KO 10");
    assertThat(notes(asked().addTypes(TransactionType.TRANSACTION_TYPE_DEPOSIT)))
        .containsExactly("change", "opening money");
    assertThat(notes(asked().setMinAmount(decimal("220")).setMaxAmount(decimal("800"))))
        .containsExactly("KO 5", "IBM 2", "KO 10");
    assertThat(notes(asked().setOrigin(TransactionOrigin.TRANSACTION_ORIGIN_IMPORTED)))
        .isEmpty();
    assertThat(notes(asked().addStates(TransactionState.TRANSACTION_STATE_REVERSED)))
        .isEmpty();
  }

  @Test
  void anyColumnOrdersAndTheLatestComesFirstWithinEqualOnes() {
    assertThat(notes(asked().setOrderBy("amount desc")))
        .containsExactly("opening money", "KO 10", "KO 5", "IBM 2", "change");
    assertThat(notes(asked().setOrderBy("instrument desc, quantity")))
        .startsWith("KO 5", "KO 10", "IBM 2");
    assertThatThrownBy(() -> list(asked().setOrderBy("colour")))
        .hasMessageContaining("'colour' is no field to order by; those are trade_date");
  }

  @Test
  void groupsComeWithTheirCountsAndWhatTheyMoved() {
    ListTransactionsResponse months =
        list(asked().setGroupBy(TransactionGrouping.TRANSACTION_GROUPING_MONTH));
    assertThat(months.getGroupsList())
        .extracting(one -> one.getKey() + " " + one.getCount() + " "
            + one.getSums(0).getCash().getValue() + " "
            + one.getSums(0).getFee().getValue())
        .containsExactly(
            "1998-07 1 -419.95 -9.95", "1998-06 3 -1013.95 -13.95", "1998-05 1 5000 0");
    assertThat(months.getSums(0).getCash().getValue()).isEqualTo("3566.1");
    ListTransactionsResponse instruments =
        list(asked().setGroupBy(TransactionGrouping.TRANSACTION_GROUPING_INSTRUMENT));
    assertThat(instruments.getGroupsList())
        .extracting(one -> one.getKey())
        .containsExactly("", client.instrument("IBM"), client.instrument("KO"));
  }

  @Test
  void aPageAnywhereInAListingIsReachedAtOnceAndTokensBelongToTheirQuestion() {
    ListTransactionsResponse first = list(asked().setPageSize(1).setOrderBy("amount"));
    assertThat(first.getTotalCount()).isEqualTo(5);
    ListTransactionsRequest.Builder rest =
        asked().setPageSize(2).setOrderBy("amount").setPageToken(first.getNextPageToken());
    deposit("1", LocalDate.of(1998, 8, 1), "later");
    assertThat(notes(rest.setSkip(2))).containsExactly("KO 10", "opening money");
    assertThatThrownBy(() -> list(rest.setQuery("KO")))
        .hasMessageContaining("the token is not one that this question was answered with");
  }

  @Test
  void aBatchOfCorrectionsIsBookedWholeOrNotAtAllAndARefusalNamesEachRow() {
    String own = client.account("corrected account");
    List<Transaction> booked = new ArrayList<>();
    for (String amount : List.of("100", "200", "300")) {
      booked.add(
          client.book(draft(TransactionType.TRANSACTION_TYPE_DEPOSIT, own, LocalDate.of(1999, 3, 1))
              .setGross(decimal(amount))
              .setSettlementCurrency("USD")
              .build()));
    }
    BatchCorrectTransactionsRequest.Builder wrong = batch(
        booked.stream().map(one -> one.toBuilder().setNote("noted").build()).toList());
    wrong.getRequestsBuilder(1).getTransactionBuilder().setEtag("\"1\"");
    wrong.getRequestsBuilder(2).getTransactionBuilder().setGross(decimal("-3"));
    assertThat(violations(wrong.setValidateOnly(true)))
        .containsExactly("requests[1].transaction.etag", "requests[2].transaction.gross");
    assertThat(violations(wrong.setValidateOnly(false).setRequestId(Client.id())))
        .contains("requests[1].transaction.etag");
    assertThat(list(ListTransactionsRequest.newBuilder().setParent(own).setQuery("noted"))
            .getTotalCount())
        .isZero();

    BatchCorrectTransactionsRequest.Builder right = batch(
        booked.stream().map(one -> one.toBuilder().setNote("noted").build()).toList());
    stub().batchCorrectTransactions(right.setRequestId(Client.id()).build());
    assertThat(list(ListTransactionsRequest.newBuilder().setParent(own).setQuery("noted"))
            .getTotalCount())
        .isEqualTo(3);
    assertThat(violations(right.setValidateOnly(true))).hasSize(3);
  }

  private List<String> violations(BatchCorrectTransactionsRequest.Builder request) {
    try {
      stub().batchCorrectTransactions(request.build());
      return List.of();
    } catch (StatusRuntimeException e) {
      return StatusProto.fromThrowable(e).getDetailsList().stream()
          .filter(detail -> detail.is(com.google.rpc.BadRequest.class))
          .flatMap(detail -> unpacked(detail).getFieldViolationsList().stream())
          .map(com.google.rpc.BadRequest.FieldViolation::getField)
          .toList();
    }
  }

  private static com.google.rpc.BadRequest unpacked(com.google.protobuf.Any detail) {
    try {
      return detail.unpack(com.google.rpc.BadRequest.class);
    } catch (com.google.protobuf.InvalidProtocolBufferException e) {
      throw new AssertionError(e);
    }
  }

  private static BatchCorrectTransactionsRequest.Builder batch(List<Transaction> corrected) {
    return BatchCorrectTransactionsRequest.newBuilder()
        .addAllRequests(corrected.stream()
            .map(one ->
                CorrectTransactionRequest.newBuilder().setTransaction(one).build())
            .toList());
  }

  private ListTransactionsRequest.Builder asked() {
    return ListTransactionsRequest.newBuilder()
        .setParent(account)
        .setToDate(io.nexanest.wire.Dates.encode(LocalDate.of(1998, 7, 31)));
  }

  private List<String> notes(ListTransactionsRequest.Builder request) {
    return list(request).getTransactionsList().stream()
        .map(Transaction::getNote)
        .toList();
  }

  private ListTransactionsResponse list(ListTransactionsRequest.Builder request) {
    return stub().listTransactions(request.build());
  }

  private TransactionServiceGrpc.TransactionServiceBlockingStub stub() {
    return TransactionServiceGrpc.newBlockingStub(client.channel());
  }

  private void deposit(String amount, LocalDate date, String note) {
    client.book(draft(TransactionType.TRANSACTION_TYPE_DEPOSIT, account, date)
        .setGross(decimal(amount))
        .setSettlementCurrency("USD")
        .setNote(note)
        .build());
  }

  private void buy(String symbol, String quantity, String price, String fee, LocalDate date) {
    client.book(draft(TransactionType.TRANSACTION_TYPE_BUY, account, date)
        .setInstrument(client.instrument(symbol))
        .setQuantity(decimal(quantity))
        .setPrice(decimal(price))
        .setFee(decimal(fee))
        .setSettlementCurrency("USD")
        .setNote(symbol + " " + quantity)
        .build());
  }
}
