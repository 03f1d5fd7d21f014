package io.nexanest.benchmarks.quote;

import io.nexanest.benchmarks.Row;
import io.nexanest.benchmarks.process.Child;
import io.nexanest.benchmarks.process.Cpu;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.HdrHistogram.Histogram;

/** How long a quote takes from its provider into the workstation's board, and what it costs. */
public final class QuotePathBench {
  private static final int TICKS_A_SECOND = 5_000;
  private static final long WARM_MS = 15_000;
  private static final long MEASURED_MS = 8_000;
  private static final int QUOTE_BYTES = 80;
  private static final int ANSWER_BYTES = 6;

  private QuotePathBench() {}

  public static List<Row> run() throws IOException, InterruptedException {
    double plain = plain();
    Latency latency = new Latency();
    try (QuoteServer server = QuoteServer.start(new StampedFeed(TICKS_A_SECOND));
        QuoteClient client = QuoteClient.follow(server.port(), "window", 0, latency)) {
      Thread.sleep(WARM_MS);
      latency.take();
      long before = client.quotes();
      Cpu cpu = Cpu.of(ProcessHandle.current());
      Thread.sleep(MEASURED_MS);
      double nanos = Cpu.of(ProcessHandle.current()).since(cpu);
      long quotes = client.quotes() - before;
      Histogram taken = latency.take();
      String conditions = String.format(
          Locale.ROOT,
          "%,d ticks/s over %d instruments, one client, pace 0, Netty loopback, one process;"
              + " %,d quotes",
          TICKS_A_SECOND,
          QuoteServer.INSTRUMENTS,
          quotes);
      return List.of(
          new Row(
              "quote path, provider to client model, p50 and p99",
              "µs",
              String.format(
                  Locale.ROOT,
                  "%,.0f and %,.0f",
                  taken.getValueAtPercentile(50) / 1e3,
                  taken.getValueAtPercentile(99) / 1e3),
              "",
              conditions),
          new Row(
              "quote path, CPU for each quote",
              "µs",
              String.format(Locale.ROOT, "%.1f", nanos / 1e3 / quotes),
              String.format(
                  Locale.ROOT,
                  "plain grpc-java, a message and an answer for each quote, no feed: %.1f",
                  plain),
              "the same run; feed, server and client together, compilers not counted"));
    }
  }

  /** Microseconds of two processes for a message of one quote's size and its answer. */
  private static double plain() throws IOException, InterruptedException {
    Path file = Files.createTempFile("nexanest-bench-", ".bin");
    Files.write(file, new byte[QUOTE_BYTES]);
    long paceMicros = 1_000_000 / TICKS_A_SECOND;
    try (Child server = Child.start(
            PlainServer.class.getName(),
            QuoteServer.READY,
            List.of(
                file.toString(),
                Long.toString(paceMicros),
                Long.toString(paceMicros),
                Long.toString(WARM_MS)));
        PlainClient client =
            PlainClient.open(Integer.parseInt(server.ready()), new byte[ANSWER_BYTES])) {
      Thread.sleep(WARM_MS);
      long before = client.messages();
      Cpu here = Cpu.of(ProcessHandle.current());
      Cpu there = Cpu.of(server.handle());
      Thread.sleep(MEASURED_MS);
      double nanos = Cpu.of(ProcessHandle.current()).since(here)
          + (double) Cpu.of(server.handle()).since(there);
      return nanos / 1e3 / (client.messages() - before);
    } finally {
      Files.delete(file);
    }
  }
}
