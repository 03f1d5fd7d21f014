package io.nexanest.e2e.books;

import static io.nexanest.e2e.books.Client.decimal;
import static io.nexanest.e2e.books.Client.draft;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.api.portfolio.v1.TransactionType;
import io.nexanest.e2e.TestServer;
import io.nexanest.platform.db.DatabaseLocation;
import io.nexanest.platform.postgres.EmbeddedPostgres;
import io.nexanest.platform.postgres.Folders;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** How often a posting waits for PostgreSQL, counted on the wire. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostingRoundTripsIT {
  private static final LocalDate DATE = LocalDate.of(1998, 6, 30);
  private static final int POSTINGS = 20;

  private Path path;
  private EmbeddedPostgres postgres;
  private WireCounter wire;
  private TestServer server;
  private Client client;

  @BeforeAll
  void start() throws IOException {
    path = Files.createTempDirectory("nexanest-e2e-");
    path.toFile().setExecutable(true, false);
    postgres = EmbeddedPostgres.start(path, Map.of());
    DatabaseLocation owner = postgres.owner();
    URI direct = URI.create(owner.url().substring("jdbc:".length()));
    wire = new WireCounter(direct.getPort());
    server = TestServer.start(
        "dow",
        Map.of(
            "database.url",
            "jdbc:postgresql://127.0.0.1:" + wire.port() + direct.getPath() + "?sslmode=disable",
            "database.owner",
            owner.user(),
            "database.owner-password-file",
            path.resolve("postgres.password").toString(),
            "market.tick-rate",
            "1",
            "market.ticks",
            "none"));
    client = new Client(server.owner());
  }

  @AfterAll
  void stop() throws IOException {
    server.close();
    wire.close();
    postgres.close();
    Folders.delete(path);
  }

  /**
   * One question: whose call it is, the claim of the request id, the ledger's lock and the accounts;
   * and one answer: all that is written, and the commit.
   */
  @Test
  void aDepositWaitsTwiceForTheBooksAndNotForTheMarket() {
    String account = client.account("deposits");

    assertFewest(
        () -> client.book(draft(TransactionType.TRANSACTION_TYPE_DEPOSIT, account, DATE)
            .setSettlementCurrency("USD")
            .setGross(decimal("12.34"))
            .build()),
        2,
        0);
  }

  /** Of the market the version of the tenant's catalogue, and the end. */
  @Test
  void aPurchaseWithFeeAndTaxWaitsTwiceForTheMarketBesides() {
    String account = client.account("purchases");
    String instrument = client.instrument("KO");

    assertFewest(
        () -> client.book(draft(TransactionType.TRANSACTION_TYPE_BUY, account, DATE)
            .setInstrument(instrument)
            .setQuantity(decimal("10"))
            .setPrice(decimal("80.25"))
            .setFee(decimal("4.95"))
            .setTax(decimal("1.20"))
            .build()),
        2,
        2);
  }

  /**
   * As the database looks for it when legs name it: by a plan that was made while the table was small
   * and not analysed yet.
   */
  @Test
  void aTransactionIsFoundByItsIdAndNotAmongAllOfTheTenant() throws SQLException {
    String account = client.account("planned");
    client.book(draft(TransactionType.TRANSACTION_TYPE_DEPOSIT, account, DATE)
        .setSettlementCurrency("USD")
        .setGross(decimal("1"))
        .build());
    DatabaseLocation owner = postgres.owner();
    try (Connection connection =
            DriverManager.getConnection(owner.url(), owner.user(), owner.password());
        Statement statement = connection.createStatement()) {
      statement.execute("set plan_cache_mode = force_generic_plan");
      statement.execute("prepare by_id (uuid, uuid) as select 1 from only portfolio.transaction"
          + " where tenant_id = $1 and transaction_id = $2 for key share");
      List<String> plan = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery(
          "explain (costs off) execute by_id (gen_random_uuid(), gen_random_uuid())")) {
        while (rows.next()) {
          plan.add(rows.getString(1).strip());
        }
      }
      assertThat(plan)
          .contains(
              "->  Index Scan using transaction_pkey on transaction",
              "Index Cond: ((tenant_id = $1) AND (transaction_id = $2))");
    }
  }

  /** The fewest of several, since jobs of the slices may ask something at the same time. */
  private void assertFewest(Runnable posting, int books, int market) {
    posting.run();
    int fewestOfBooks = Integer.MAX_VALUE;
    int fewestOfMarket = Integer.MAX_VALUE;
    for (int i = 0; i < POSTINGS; i++) {
      int booksBefore = wire.trips("portfolio");
      int marketBefore = wire.trips("market");
      posting.run();
      fewestOfBooks = Math.min(fewestOfBooks, wire.trips("portfolio") - booksBefore);
      fewestOfMarket = Math.min(fewestOfMarket, wire.trips("market") - marketBefore);
    }
    assertThat(fewestOfBooks).isEqualTo(books);
    assertThat(fewestOfMarket).isEqualTo(market);
  }
}
