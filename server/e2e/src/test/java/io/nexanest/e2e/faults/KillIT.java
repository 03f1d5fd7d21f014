package io.nexanest.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.MetadataUtils;
import io.nexanest.api.portfolio.v1.Account;
import io.nexanest.api.portfolio.v1.AccountServiceGrpc;
import io.nexanest.api.portfolio.v1.CreateAccountRequest;
import io.nexanest.api.portfolio.v1.CreateTransactionRequest;
import io.nexanest.api.portfolio.v1.ListTransactionsRequest;
import io.nexanest.api.portfolio.v1.ListTransactionsResponse;
import io.nexanest.api.portfolio.v1.Transaction;
import io.nexanest.api.portfolio.v1.TransactionServiceGrpc;
import io.nexanest.api.portfolio.v1.TransactionType;
import io.nexanest.api.portfolio.v1.WatchTransactionsRequest;
import io.nexanest.api.portfolio.v1.WatchTransactionsResponse;
import io.nexanest.e2e.ChildServer;
import io.nexanest.platform.postgres.Folders;
import io.nexanest.wire.Dates;
import io.nexanest.wire.Decimals;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * A thousand writes while the server and its PostgreSQL are killed without a word, in turn: what
 * was acknowledged is there once, what was unknown is settled by its request id, and a client that
 * watches ends up with the same books.
 */
class KillIT {
  private static final int WRITES = 1_000;
  private static final int WRITERS = 8;
  private static final long SEED = 20010102;

  private final AtomicInteger acknowledged = new AtomicInteger();
  private final AtomicInteger unknown = new AtomicInteger();
  private final Map<String, String> names = new ConcurrentHashMap<>();
  private final Map<String, Transaction> watched = new ConcurrentHashMap<>();
  private final List<Throwable> failures = new CopyOnWriteArrayList<>();
  private volatile boolean done;

  @Test
  void nothingAcknowledgedIsLostAndNothingIsDoubled() throws Exception {
    int kills = Boolean.getBoolean("nexanest.long") ? 20 : 3;
    Path data = Files.createTempDirectory("nexanest-kill-");
    data.toFile().setExecutable(true, false);
    int port = freePort();
    List<String> arguments = List.of("--set", "server.port=" + port, "--set", "market.tick-rate=1");
    Random random = new Random(SEED);
    TreeSet<Integer> points = new TreeSet<>();
    while (points.size() < kills) {
      points.add(random.nextInt(WRITES * 9 / 10));
    }
    ChildServer server = ChildServer.start(data, arguments);
    ManagedChannel raw = Grpc.newChannelBuilder(
            "127.0.0.1:" + port, InsecureChannelCredentials.create())
        .build();
    try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
      Channel channel =
          signedIn(raw, Files.readString(data.resolve("owner.key")).strip());
      String account = account(channel);
      AtomicInteger next = new AtomicInteger();
      IntStream.range(0, WRITERS)
          .forEach(i -> writers.submit(() -> noting(() -> write(channel, account, next))));
      writers.submit(() -> noting(() -> watch(channel)));
      try {
        boolean database = false;
        for (int point : points) {
          awaitAcknowledged(point);
          if (database) {
            killPostgres(data);
          } else {
            server.kill();
            server = ChildServer.start(data, arguments);
          }
          database = !database;
        }
        awaitAcknowledged(WRITES);
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> watched.size() == WRITES);
        verify(channel);
      } finally {
        // Before the executor closes, which waits for whoever is still at work.
        done = true;
        raw.shutdownNow();
      }
    } finally {
      server.close();
      Folders.delete(data);
    }
  }

  private void noting(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException | AssertionError e) {
      if (!done) {
        failures.add(e);
      }
    }
  }

  private void verify(Channel channel) {
    Map<String, Integer> seen = new HashMap<>();
    TreeSet<Long> positions = new TreeSet<>();
    String token = "";
    do {
      ListTransactionsResponse page = TransactionServiceGrpc.newBlockingStub(channel)
          .listTransactions(ListTransactionsRequest.newBuilder()
              .setPageSize(1000)
              .setPageToken(token)
              .build());
      for (Transaction transaction : page.getTransactionsList()) {
        seen.merge(transaction.getExternalReference(), 1, Integer::sum);
        positions.add(transaction.getLedgerPosition());
        assertThat(names.get(transaction.getExternalReference())).isEqualTo(transaction.getName());
        assertThat(watched.get(transaction.getName())).isEqualTo(transaction);
      }
      token = page.getNextPageToken();
    } while (!token.isEmpty());
    assertThat(seen).as("seed %d, %d unknown outcomes", SEED, unknown.get()).hasSize(WRITES);
    assertThat(seen.values()).containsOnly(1);
    assertThat(positions.first()).isEqualTo(1);
    assertThat(positions.last()).isEqualTo(WRITES);
  }

  private void write(Channel channel, String account, AtomicInteger next) {
    for (int i = next.getAndIncrement(); i < WRITES; i = next.getAndIncrement()) {
      String reference = "write " + i;
      CreateTransactionRequest request = CreateTransactionRequest.newBuilder()
          .setRequestId(UUID.nameUUIDFromBytes(reference.getBytes()).toString())
          .setTransaction(Transaction.newBuilder()
              .setType(TransactionType.TRANSACTION_TYPE_DEPOSIT)
              .setAccount(account)
              .setGross(Decimals.encode(BigDecimal.valueOf(i + 1, 2)))
              .setSettlementCurrency("USD")
              .setTradeDate(Dates.encode(LocalDate.of(2000, 1, 3)))
              .setExternalReference(reference))
          .build();
      names.put(reference, untilAnswered(channel, request).getName());
      acknowledged.incrementAndGet();
    }
  }

  /** Sends the same request until there is an answer: that is what makes unknown known. */
  private Transaction untilAnswered(Channel channel, CreateTransactionRequest request) {
    while (true) {
      try {
        return TransactionServiceGrpc.newBlockingStub(channel)
            .withWaitForReady()
            .withDeadlineAfter(20, TimeUnit.SECONDS)
            .createTransaction(request);
      } catch (StatusRuntimeException e) {
        Status.Code code = e.getStatus().getCode();
        assertThat(code)
            .as("%s", e)
            .isIn(
                Status.Code.UNAVAILABLE,
                Status.Code.DEADLINE_EXCEEDED,
                Status.Code.ABORTED,
                Status.Code.CANCELLED);
        unknown.incrementAndGet();
      }
    }
  }

  private void watch(Channel channel) {
    String token = "";
    while (!done) {
      try {
        if (token.isEmpty()) {
          ListTransactionsResponse list = TransactionServiceGrpc.newBlockingStub(channel)
              .withWaitForReady()
              .listTransactions(
                  ListTransactionsRequest.newBuilder().setPageSize(1000).build());
          list.getTransactionsList().forEach(t -> watched.put(t.getName(), t));
          token = list.getResumeToken();
        }
        Iterator<WatchTransactionsResponse> events = TransactionServiceGrpc.newBlockingStub(channel)
            .withWaitForReady()
            .watchTransactions(
                WatchTransactionsRequest.newBuilder().setResumeToken(token).build());
        while (events.hasNext()) {
          WatchTransactionsResponse event = events.next();
          if (event.hasTransaction()) {
            watched.put(event.getTransaction().getName(), event.getTransaction());
          }
          token = event.getResumeToken();
        }
      } catch (StatusRuntimeException e) {
        // Gone for a moment: the token says where to go on.
      }
    }
  }

  private void awaitAcknowledged(int count) {
    Awaitility.await()
        .atMost(Duration.ofMinutes(3))
        .pollInterval(Duration.ofMillis(2))
        .until(() -> acknowledged.get() >= count || !failures.isEmpty());
    assertThat(failures).isEmpty();
  }

  private static void killPostgres(Path data) throws IOException {
    long pid = Long.parseLong(
        Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst().strip());
    ProcessHandle.of(pid).orElseThrow().destroyForcibly();
  }

  private static String account(Channel channel) {
    return AccountServiceGrpc.newBlockingStub(channel)
        .createAccount(CreateAccountRequest.newBuilder()
            .setAccount(Account.newBuilder().setDisplayName("Cash").setCurrencyCode("USD"))
            .setRequestId(UUID.randomUUID().toString())
            .build())
        .getName();
  }

  private static Channel signedIn(ManagedChannel raw, String key) {
    Metadata headers = new Metadata();
    headers.put(Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER), "Key " + key);
    return ClientInterceptors.intercept(raw, MetadataUtils.newAttachHeadersInterceptor(headers));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
