package io.nexanest.benchmarks.posting;

import com.google.type.Decimal;
import io.grpc.Channel;
import io.nexanest.api.portfolio.v1.Account;
import io.nexanest.api.portfolio.v1.AccountServiceGrpc;
import io.nexanest.api.portfolio.v1.CreateAccountRequest;
import io.nexanest.api.portfolio.v1.CreateTransactionRequest;
import io.nexanest.api.portfolio.v1.Transaction;
import io.nexanest.api.portfolio.v1.TransactionServiceGrpc;
import io.nexanest.api.portfolio.v1.TransactionType;
import io.nexanest.benchmarks.Row;
import io.nexanest.wire.Dates;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Posts through gRPC to the durable commit, beside JDBC that writes the same rows. */
public final class PostingBench {
  private static final int WARM = 10_000;
  private static final int ROUND = 100;
  private static final int ROUNDS = 7;

  private PostingBench() {}

  public static List<Row> run() throws IOException, SQLException {
    try (DurableServer server = DurableServer.start()) {
      Channel owner = server.owner();
      var transactions = TransactionServiceGrpc.newBlockingStub(owner);
      String account = account(owner);
      for (int i = 0; i < WARM; i++) {
        post(transactions, account);
      }
      try (BareRows bare = new BareRows(server.connect())) {
        for (int i = 0; i < WARM; i++) {
          bare.write();
        }
        return List.of(row(transactions, account, bare));
      }
    }
  }

  /** The two take turns, so that what else the machine does meets both. */
  private static Row row(
      TransactionServiceGrpc.TransactionServiceBlockingStub transactions,
      String account,
      BareRows bare)
      throws SQLException {
    double[] posted = new double[ROUNDS];
    double[] written = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      long begin = System.nanoTime();
      for (int i = 0; i < ROUND; i++) {
        post(transactions, account);
      }
      long between = System.nanoTime();
      for (int i = 0; i < ROUND; i++) {
        bare.write();
      }
      posted[round] = (between - begin) / 1e6 / ROUND;
      written[round] = (System.nanoTime() - between) / 1e6 / ROUND;
    }
    Arrays.sort(posted);
    Arrays.sort(written);
    double ours = posted[ROUNDS / 2];
    double theirs = written[ROUNDS / 2];
    return new Row(
        "posting through gRPC to the durable commit",
        "ms",
        String.format(Locale.ROOT, "%.2f", ours),
        String.format(
            Locale.ROOT,
            "JDBC alone, the same rows in one transaction: %.2f ms, ratio %.2f",
            theirs,
            theirs / ours),
        String.format(
            Locale.ROOT,
            "one client, one after another, loopback; a deposit is %d rows and the ledger's; embedded"
                + " PostgreSQL waits for the disk; server and client in one process; each warmed by"
                + " %,d; median of %d"
                + " rounds of %d, in turns",
            bare.count(),
            WARM,
            ROUNDS,
            ROUND));
  }

  static String account(Channel owner) {
    return AccountServiceGrpc.newBlockingStub(owner)
        .createAccount(CreateAccountRequest.newBuilder()
            .setAccount(Account.newBuilder().setDisplayName("bench").setCurrencyCode("USD"))
            .setRequestId(UUID.randomUUID().toString())
            .build())
        .getName();
  }

  private static void post(
      TransactionServiceGrpc.TransactionServiceBlockingStub transactions, String account) {
    transactions.createTransaction(CreateTransactionRequest.newBuilder()
        .setTransaction(Transaction.newBuilder()
            .setType(TransactionType.TRANSACTION_TYPE_DEPOSIT)
            .setAccount(account)
            .setTradeDate(Dates.encode(LocalDate.of(1999, 6, 1)))
            .setSettlementCurrency("USD")
            .setGross(Decimal.newBuilder().setValue("12.34")))
        .setRequestId(UUID.randomUUID().toString())
        .build());
  }
}
