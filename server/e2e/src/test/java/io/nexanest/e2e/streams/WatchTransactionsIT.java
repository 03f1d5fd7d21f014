package io.nexanest.e2e.streams;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Channel;
import io.nexanest.api.portfolio.v1.Account;
import io.nexanest.api.portfolio.v1.AccountServiceGrpc;
import io.nexanest.api.portfolio.v1.CreateAccountRequest;
import io.nexanest.api.portfolio.v1.CreateTransactionRequest;
import io.nexanest.api.portfolio.v1.ListTransactionsRequest;
import io.nexanest.api.portfolio.v1.ListTransactionsResponse;
import io.nexanest.api.portfolio.v1.ReverseTransactionRequest;
import io.nexanest.api.portfolio.v1.Transaction;
import io.nexanest.api.portfolio.v1.TransactionServiceGrpc;
import io.nexanest.api.portfolio.v1.TransactionType;
import io.nexanest.api.portfolio.v1.WatchTransactionsRequest;
import io.nexanest.api.portfolio.v1.WatchTransactionsResponse;
import io.nexanest.e2e.TestServer;
import io.nexanest.identity.IdentityModule;
import io.nexanest.platform.rpc.Caller;
import io.nexanest.platform.rpc.Pages;
import io.nexanest.platform.security.Principal;
import io.nexanest.wire.Dates;
import io.nexanest.wire.Decimals;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WatchTransactionsIT {
  private static TestServer server;
  private static Channel owner;
  private static String account;

  @BeforeAll
  static void start() {
    server = TestServer.start("dow", Map.of("market.tick-rate", "5"));
    owner = server.owner();
    account = account("Cash");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String account(String name) {
    return AccountServiceGrpc.newBlockingStub(owner)
        .createAccount(CreateAccountRequest.newBuilder()
            .setAccount(Account.newBuilder().setDisplayName(name).setCurrencyCode("USD"))
            .setRequestId(UUID.randomUUID().toString())
            .build())
        .getName();
  }

  private static Transaction deposit(int amount) {
    return TransactionServiceGrpc.newBlockingStub(owner)
        .createTransaction(CreateTransactionRequest.newBuilder()
            .setRequestId(UUID.randomUUID().toString())
            .setTransaction(Transaction.newBuilder()
                .setType(TransactionType.TRANSACTION_TYPE_DEPOSIT)
                .setAccount(account)
                .setGross(Decimals.encode(BigDecimal.valueOf(amount)))
                .setSettlementCurrency("USD")
                .setTradeDate(Dates.encode(LocalDate.of(2000, 1, 3))))
            .build());
  }

  private static Told<WatchTransactionsRequest, WatchTransactionsResponse> watch(
      String parent, String token) {
    Told<WatchTransactionsRequest, WatchTransactionsResponse> told = new Told<>();
    TransactionServiceGrpc.newStub(owner)
        .watchTransactions(
            WatchTransactionsRequest.newBuilder()
                .setParent(parent)
                .setResumeToken(token)
                .build(),
            told);
    return told;
  }

  private static String listed() {
    ListTransactionsResponse list = TransactionServiceGrpc.newBlockingStub(owner)
        .listTransactions(
            ListTransactionsRequest.newBuilder().setPageSize(1_000).build());
    return list.getResumeToken();
  }

  /** A token as this server gave it out so long ago. */
  private static String aged(Duration age, long position) throws Exception {
    byte[] secret = HexFormat.of()
        .parseHex(Files.readString(server.wiring().platform().dataFolder().resolve("page.secret"))
            .strip());
    Pages then = new Pages(secret, () -> Instant.now().minus(age));
    UUID tenant = IdentityModule.owner(server.wiring().platform()).tenant();
    return Caller.as(Principal.system(tenant))
        .call(() -> then.token("watch ", Long.toString(position)));
  }

  @Test
  void aWatchGoesOnWhereTheListEndedAndWhereItWasLeft() {
    String token = listed();
    Transaction first = deposit(1);
    Transaction second = deposit(2);
    var watch = watch("", token);
    List<WatchTransactionsResponse> events = watch.events(2);
    assertThat(events)
        .extracting(WatchTransactionsResponse::getTransaction)
        .containsExactly(first, second);
    watch.cancel();
    var again = watch("", events.getFirst().getResumeToken());
    Transaction third = deposit(3);
    assertThat(again.events(2))
        .extracting(WatchTransactionsResponse::getTransaction)
        .containsExactly(second, third);
    again.cancel();
  }

  @Test
  void whoStopsInTheMiddleOfAChangeGetsAllOfItAgain() {
    Transaction wrong = deposit(5);
    String token = listed();
    Transaction reversal = TransactionServiceGrpc.newBlockingStub(owner)
        .reverseTransaction(ReverseTransactionRequest.newBuilder()
            .setName(wrong.getName())
            .setEtag(wrong.getEtag())
            .setRequestId(UUID.randomUUID().toString())
            .build());
    var watch = watch("", token);
    List<WatchTransactionsResponse> events = watch.events(2);
    watch.cancel();
    assertThat(events)
        .extracting(event -> event.getTransaction().getName())
        .containsExactly(wrong.getName(), reversal.getName());
    var again = watch("", events.getFirst().getResumeToken());
    // The tokens say when they were made, so only what happened is the same.
    assertThat(again.events(2))
        .extracting(WatchTransactionsResponse::getTransaction)
        .containsExactly(events.getFirst().getTransaction(), events.getLast().getTransaction());
    again.cancel();
    var after = watch("", events.getLast().getResumeToken());
    Transaction next = deposit(6);
    assertThat(after.events(1).getFirst().getTransaction()).isEqualTo(next);
    after.cancel();
  }

  @Test
  void aTokenOfEightDaysAgoIsAnsweredByAResetFromWhichTheStreamGoesOn() throws Exception {
    deposit(7);
    var watch = watch("", aged(Duration.ofDays(8), 0));
    WatchTransactionsResponse reset = watch.events(1).getFirst();
    assertThat(Told.reason(reset.getReset())).isEqualTo("RESUME_TOKEN_EXPIRED");
    assertThat(reset.getResumeToken()).isNotEmpty();
    Transaction next = deposit(8);
    assertThat(watch.events(2).getLast().getTransaction()).isEqualTo(next);
    watch.cancel();
    var again = watch("", reset.getResumeToken());
    assertThat(again.events(1).getFirst().getTransaction()).isEqualTo(next);
    again.cancel();
  }

  @Test
  void aTokenOfSixDaysAgoIsHonoured() throws Exception {
    Transaction next = deposit(9);
    var watch = watch("", aged(Duration.ofDays(6), next.getLedgerPosition() - 1));
    assertThat(watch.events(1).getFirst().getTransaction()).isEqualTo(next);
    watch.cancel();
  }

  @Test
  void aTokenFromBeyondTheEndIsOfALedgerThatIsNoMore() throws Exception {
    var watch = watch("", aged(Duration.ZERO, 1_000_000));
    assertThat(Told.reason(watch.events(1).getFirst().getReset()))
        .isEqualTo("RESUME_TOKEN_EXPIRED");
    watch.cancel();
  }

  @Test
  void aForgedTokenAndOneOfAnotherSubjectEndTheCall() {
    String token = listed();
    String forged = (token.startsWith("A") ? "B" : "A") + token.substring(1);
    assertThat(Told.reason(watch("", forged).end())).isEqualTo("RESUME_TOKEN_INVALID");
    assertThat(Told.reason(watch(account, token).end())).isEqualTo("RESUME_TOKEN_INVALID");
  }

  @Test
  void whatIsNotTheSubjectsIsNotTold() {
    String token = listed();
    var watch = watch(account("Quiet"), "");
    Transaction deposit = deposit(10);
    var all = watch("", token);
    assertThat(all.events(1).getFirst().getTransaction()).isEqualTo(deposit);
    assertThat(watch.events(0)).isEmpty();
    watch.cancel();
    all.cancel();
  }
}
