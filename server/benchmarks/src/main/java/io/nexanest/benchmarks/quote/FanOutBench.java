package io.nexanest.benchmarks.quote;

import io.nexanest.api.market.v1.StreamQuotesRequest;
import io.nexanest.api.market.v1.StreamQuotesRequest.Acknowledge;
import io.nexanest.api.market.v1.StreamQuotesResponse;
import io.nexanest.benchmarks.Row;
import io.nexanest.benchmarks.process.Child;
import io.nexanest.benchmarks.process.Cpu;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;

/** How many quotes a second of a core sends to many clients, beside plain grpc-java. */
public final class FanOutBench {
  private static final int CLIENTS = 12;
  private static final int PACE_MS = 100;
  private static final int TICKS_A_SECOND = 20_000;
  // So few messages a second leave code uncompiled for minutes; at first they come much faster.
  private static final int WARM_PACE_MS = 5;
  private static final long WARM_MS = 15_000;
  private static final long SETTLE_MS = 3_000;
  private static final long MEASURED_MS = 8_000;

  private FanOutBench() {}

  /** What came in how much CPU time of the server. */
  private record Load(double perSecond, double perCoreSecond, double share) {}

  public static List<Row> run() throws IOException, InterruptedException {
    Load idle;
    Load quotes;
    StreamQuotesResponse message;
    List<QuoteClient> clients = new ArrayList<>();
    try (Child server = Child.start(
        QuoteServer.class.getName(),
        QuoteServer.READY,
        List.of(Integer.toString(TICKS_A_SECOND)))) {
      int port = Integer.parseInt(server.ready());
      idle = measure(server, () -> 0);
      for (int i = 0; i < CLIENTS; i++) {
        clients.add(QuoteClient.follow(port, "client-" + i, WARM_PACE_MS, event -> {}));
      }
      Thread.sleep(WARM_MS);
      clients.forEach(client -> client.pace(PACE_MS));
      quotes =
          measure(server, () -> clients.stream().mapToLong(QuoteClient::quotes).sum());
      message = clients.getFirst().latest();
      for (QuoteClient client : clients) {
        client.close();
      }
    }
    int inMessage = message.getBatch().getHandleStepsCount();
    Load plain = plain(message.toByteArray(), inMessage);
    return List.of(new Row(
        "fan-out for each core",
        "quotes/s",
        String.format(Locale.ROOT, "%,.0f", quotes.perCoreSecond()),
        String.format(
            Locale.ROOT,
            "plain grpc-java, the same bytes: %,.0f, ratio %.2f",
            plain.perCoreSecond(),
            quotes.perCoreSecond() / plain.perCoreSecond()),
        String.format(
            Locale.ROOT,
            "%d clients, pace %d ms, %d instruments, %,d ticks/s; %,.0f quotes/s delivered, %d in"
                + " the last message of %,d bytes; server process %.1f %% of a core, of which"
                + " %.1f %% without clients; plain %.1f %%; compilers not counted",
            CLIENTS,
            PACE_MS,
            QuoteServer.INSTRUMENTS,
            TICKS_A_SECOND,
            quotes.perSecond(),
            inMessage,
            message.getSerializedSize(),
            quotes.share() * 100,
            idle.share() * 100,
            plain.share() * 100)));
  }

  private static Load plain(byte[] message, int quotesInIt)
      throws IOException, InterruptedException {
    byte[] answer = StreamQuotesRequest.newBuilder()
        .setAcknowledge(Acknowledge.newBuilder().setSequence(100))
        .build()
        .toByteArray();
    Path file = Files.createTempFile("nexanest-bench-", ".bin");
    Files.write(file, message);
    List<PlainClient> clients = new ArrayList<>();
    try (Child server = Child.start(
        PlainServer.class.getName(),
        QuoteServer.READY,
        List.of(
            file.toString(),
            Long.toString(PACE_MS * 1_000L),
            Long.toString(WARM_PACE_MS * 1_000L),
            Long.toString(WARM_MS)))) {
      int port = Integer.parseInt(server.ready());
      for (int i = 0; i < CLIENTS; i++) {
        clients.add(PlainClient.open(port, answer));
      }
      Thread.sleep(WARM_MS);
      Load load = measure(
          server, () -> clients.stream().mapToLong(PlainClient::messages).sum() * quotesInIt);
      for (PlainClient client : clients) {
        client.close();
      }
      return load;
    } finally {
      Files.delete(file);
    }
  }

  private static Load measure(Child server, LongSupplier count) throws InterruptedException {
    Thread.sleep(SETTLE_MS);
    long countBefore = count.getAsLong();
    Cpu cpuBefore = Cpu.of(server.handle());
    long begin = System.nanoTime();
    Thread.sleep(MEASURED_MS);
    double came = count.getAsLong() - countBefore;
    double cpu = Cpu.of(server.handle()).since(cpuBefore) / 1e9;
    double seconds = (System.nanoTime() - begin) / 1e9;
    return new Load(came / seconds, came / cpu, cpu / seconds);
  }
}
