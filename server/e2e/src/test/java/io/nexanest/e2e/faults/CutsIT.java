package io.nexanest.e2e.faults;

import static io.nexanest.e2e.books.Client.decimal;
import static io.nexanest.e2e.books.Client.draft;
import static io.nexanest.e2e.books.Client.id;
import static io.nexanest.e2e.books.Client.on;
import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.nexanest.api.portfolio.v1.CorrectTransactionRequest;
import io.nexanest.api.portfolio.v1.CreateTransactionRequest;
import io.nexanest.api.portfolio.v1.ListTransactionsRequest;
import io.nexanest.api.portfolio.v1.ListTransactionsResponse;
import io.nexanest.api.portfolio.v1.ReverseTransactionRequest;
import io.nexanest.api.portfolio.v1.Transaction;
import io.nexanest.api.portfolio.v1.TransactionServiceGrpc;
import io.nexanest.api.portfolio.v1.TransactionServiceGrpc.TransactionServiceBlockingStub;
import io.nexanest.api.portfolio.v1.TransactionType;
import io.nexanest.e2e.TestServer;
import io.nexanest.e2e.books.Client;
import io.nexanest.identity.IdentityModule;
import io.nexanest.platform.db.Tx;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Postings whose connection is cut before or after any of their statements, their commit included,
 * while events come again because the relay is cut, too, and the server starts anew at times: the
 * books are those of an account where nothing was cut, and those of plain sums.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CutsIT {
  private static final int CUTS = Boolean.getBoolean("nexanest.long") ? 3_000 : 300;
  private static final int STARTS = 3;
  private static final long SEED = 20010103;
  private static final LocalDate DAY = LocalDate.of(2000, 1, 3);
  /** What a posting asks in one message, and what it writes in another. */
  private static final String ASKED =
      "insert into platform.request_id, from portfolio.ledger, from portfolio.period";

  private static final String WRITTEN = "insert into portfolio.transaction,"
      + " insert into portfolio.leg, update portfolio.ledger, insert into platform.outbox,"
      + " insert into platform.audit, update platform.request_id, commit";
  private static final UUID NOBODY = new UUID(0, 0);

  private final Random random = new Random(SEED);
  private final Scissors scissors = new Scissors(SEED);
  private final List<Deposit> deposits = new ArrayList<>();
  private final PlainSums sums = new PlainSums();
  private StepDriver driver;
  private TestServer server;
  private Client client;
  private String cut;
  private String calm;
  private String share;

  /** One deposit on both accounts. */
  private record Deposit(Transaction cut, Transaction calm, int cents) {}

  /** What the accounts must have. */
  private static final class PlainSums {
    private long cents;
    private long units;
  }

  @BeforeAll
  void start() throws SQLException {
    driver = StepDriver.install(scissors);
    server = TestServer.start("dow", Map.of("market.tick-rate", "1"));
    client = new Client(server.owner());
    cut = client.account("cut");
    calm = client.account("calm");
    share = client.instrument("IBM");
  }

  @AfterAll
  void stop() throws SQLException {
    server.close();
    driver.close();
  }

  @Test
  void aPostingThatIsCutAnywhereIsBookedOnce() {
    int requests = 0;
    int steps = 2;
    for (int made = 0; made < CUTS; made++) {
      int failed = 0;
      while (failed == 0) {
        scissors.rest();
        failed = deed(1 + requests % steps);
        steps = Math.max(steps, scissors.seen());
        requests++;
      }
      if (made % (CUTS / STARTS) == CUTS / STARTS - 1) {
        server = server.again();
        client = new Client(server.owner());
      }
    }
    System.out.println(requests + " requests, " + CUTS + " of them cut, relay cut "
        + scissors.relayed() + " times\n" + scissors.places());
    theBooksAreThoseOfTheCalmAccountAndOfPlainSums();
    theDatabaseHasEachEntryOnceWithAllThatBelongsToIt();
    everyPlaceWasCut();
  }

  /** One deed on both accounts, cut after so many steps; answers how often it failed. */
  private int deed(int place) {
    int what = random.nextInt(10);
    int cents = 1 + random.nextInt(100_000);
    if (what < 2 && !deposits.isEmpty()) {
      return corrected(place, cents);
    }
    if (what < 3 && !deposits.isEmpty()) {
      return reversed(place);
    }
    if (what < 6) {
      Both both = both(place, account -> deposit(account, cents));
      deposits.add(new Deposit(both.cut, both.calm, cents));
      sums.cents += cents;
      return both.failed;
    }
    boolean buys = sums.units == 0 || random.nextBoolean();
    int units = 1 + random.nextInt(buys ? 50 : (int) Math.min(50, sums.units));
    sums.units += buys ? units : -units;
    sums.cents -= (buys ? units : -units) * 1_250L;
    return both(place, account -> trade(account, buys, units)).failed;
  }

  private int corrected(int place, int cents) {
    Deposit old = deposits.remove(random.nextInt(deposits.size()));
    sums.cents += cents - old.cents;
    Sending sent = sent(place, id(), (stub, id) -> correct(stub, id, old.cut, cents));
    Transaction other = correct(stub(), id(), old.calm, cents);
    deposits.add(new Deposit(sent.answer, other, cents));
    return sent.failed;
  }

  private int reversed(int place) {
    Deposit old = deposits.remove(random.nextInt(deposits.size()));
    sums.cents -= old.cents;
    Sending sent = sent(place, id(), (stub, id) -> reverse(stub, id, old.cut));
    reverse(stub(), id(), old.calm);
    return sent.failed;
  }

  private record Both(Transaction cut, Transaction calm, int failed) {}

  private Both both(int place, Function<String, Transaction> draft) {
    Sending sent = sent(place, id(), (stub, id) -> create(stub, id, draft.apply(cut)));
    return new Both(sent.answer, create(stub(), id(), draft.apply(calm)), sent.failed);
  }

  /** A request that is answered in the end, and how often it was not. */
  private record Sending(Transaction answer, int failed) {}

  private interface Request {
    Transaction send(TransactionServiceBlockingStub stub, String id);
  }

  private Sending sent(int place, String id, Request request) {
    scissors.cutAfter(place);
    int failed = 0;
    while (true) {
      try {
        Transaction answer = request.send(stub(), id);
        scissors.rest();
        return new Sending(answer, failed);
      } catch (StatusRuntimeException e) {
        assertThat(e.getStatus().getCode()).as("%s", e).isEqualTo(Status.Code.UNAVAILABLE);
        failed++;
      }
    }
  }

  private void theBooksAreThoseOfTheCalmAccountAndOfPlainSums() {
    assertThat(texts(cut)).isEqualTo(texts(calm));
    Map<String, String> figures = figures(cut);
    assertThat(figures).isEqualTo(figures(calm));
    assertThat(new BigDecimal(figures.getOrDefault("cash", "0")))
        .isEqualByComparingTo(BigDecimal.valueOf(sums.cents, 2));
    assertThat(new BigDecimal(figures.getOrDefault("IBM quantity", "0")))
        .isEqualByComparingTo(BigDecimal.valueOf(sums.units));
  }

  private Map<String, String> figures(String account) {
    Map<String, String> figures = client.figures(account, on(DAY.plusDays(9), ""));
    figures.values().removeIf(text -> text.contains("accounts/"));
    return figures;
  }

  private void theDatabaseHasEachEntryOnceWithAllThatBelongsToIt() {
    UUID tenant = IdentityModule.owner(server.wiring().platform()).tenant();
    long entries = count("portfolio", tenant, "select position as n from portfolio.ledger");
    assertThat(count("portfolio", tenant, "select count(*) as n from portfolio.transaction"))
        .as("entries are numbered without a gap")
        .isEqualTo(entries);
    assertThat(count("portfolio", tenant, """
            select count(*) as n from portfolio.transaction t where not exists (
              select 1 from portfolio.leg l where l.transaction_id = t.transaction_id)""")).as("entries without legs").isZero();
    assertThat(count("portfolio", tenant, """
            select count(*) as n from (
              select transaction_id from portfolio.leg
              group by transaction_id, instrument_id, currency having sum(amount) <> 0) odd"""))
        .as("entries whose legs do not sum to zero")
        .isZero();
    assertThat(count("portfolio", tenant, """
            select count(*) as n from platform.request_id where answer is null""")).as("requests without an answer").isZero();
    assertThat(count("platform", NOBODY, """
            select count(distinct subject || envelope) as n from platform.outbox
            where type = 'LedgerChanged'""")).as("one event for each entry").isEqualTo(entries);
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> count("platform", NOBODY, """
                select (select max(position) from platform.outbox)
                  - (select position from platform.relay where name = 'local') as n""") == 0);
  }

  /**
   * The messages of a posting, before and after each: what it asks, what it writes with its commit,
   * whose answer was lost. What goes in one message is one place.
   */
  private void everyPlaceWasCut() {
    TreeMap<String, Integer> places = scissors.places();
    assertThat(places)
        .containsKeys(
            "before " + ASKED,
            "after " + ASKED,
            "before " + WRITTEN,
            "after " + WRITTEN,
            "before from market.private_version",
            "after from market.private_version",
            "before commit",
            "after commit");
    assertThat(places).hasSizeGreaterThanOrEqualTo(12);
    assertThat(scissors.relayed()).as("events delivered again").isGreaterThanOrEqualTo(5);
  }

  private long count(String slice, UUID tenant, String sql) {
    Function<Tx, Long> work = tx -> tx.sql(sql).one(row -> row.number("n")).orElseThrow();
    return server.wiring().platform().database().inTransaction(slice, tenant, work);
  }

  /** An account's ledger, without what is of the account or the moment. */
  private List<String> texts(String account) {
    List<Transaction> all = new ArrayList<>();
    String token = "";
    do {
      ListTransactionsResponse page = stub()
          .listTransactions(ListTransactionsRequest.newBuilder()
              .setParent(account)
              .setPageSize(1_000)
              .setPageToken(token)
              .build());
      all.addAll(page.getTransactionsList());
      token = page.getNextPageToken();
    } while (!token.isEmpty());
    Map<String, String> numbers = new TreeMap<>();
    all.forEach(one -> numbers.put(one.getName(), "number " + numbers.size()));
    return all.stream().map(one -> text(one, numbers)).toList();
  }

  private static String text(Transaction one, Map<String, String> numbers) {
    return String.join(
        " | ",
        one.getType() + " " + one.getState(),
        one.getQuantity().getValue() + " × " + one.getPrice().getValue(),
        one.getGross().getValue(),
        numbers.getOrDefault(one.getSupersedes(), ""),
        numbers.getOrDefault(one.getSupersededBy(), ""),
        numbers.getOrDefault(one.getReverses(), ""),
        numbers.getOrDefault(one.getReversedBy(), ""),
        one.getLegsCount() + " legs");
  }

  private TransactionServiceBlockingStub stub() {
    return TransactionServiceGrpc.newBlockingStub(client.channel());
  }

  private static Transaction create(
      TransactionServiceBlockingStub stub, String id, Transaction draft) {
    return stub.createTransaction(CreateTransactionRequest.newBuilder()
        .setTransaction(draft)
        .setRequestId(id)
        .build());
  }

  private static Transaction correct(
      TransactionServiceBlockingStub stub, String id, Transaction old, int cents) {
    return stub.correctTransaction(CorrectTransactionRequest.newBuilder()
        .setTransaction(old.toBuilder().setGross(money(cents)))
        .setRequestId(id)
        .build());
  }

  private static Transaction reverse(
      TransactionServiceBlockingStub stub, String id, Transaction old) {
    return stub.reverseTransaction(ReverseTransactionRequest.newBuilder()
        .setName(old.getName())
        .setEtag(old.getEtag())
        .setRequestId(id)
        .build());
  }

  private static Transaction deposit(String account, int cents) {
    return draft(TransactionType.TRANSACTION_TYPE_DEPOSIT, account, DAY)
        .setSettlementCurrency("USD")
        .setGross(money(cents))
        .build();
  }

  private Transaction trade(String account, boolean buys, int units) {
    TransactionType type =
        buys ? TransactionType.TRANSACTION_TYPE_BUY : TransactionType.TRANSACTION_TYPE_SELL;
    return draft(type, account, DAY.plusDays(1))
        .setInstrument(share)
        .setQuantity(decimal(Integer.toString(units)))
        .setPrice(decimal("12.50"))
        .build();
  }

  private static com.google.type.Decimal money(int cents) {
    return decimal(BigDecimal.valueOf(cents, 2).toPlainString());
  }
}
