package io.nexanest.benchmarks.quote;

import io.grpc.netty.shaded.io.netty.util.internal.PlatformDependent;
import io.nexanest.benchmarks.Row;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.HdrHistogram.Histogram;

/** What a client that has stopped reading does to the others, and to the server's memory. */
public final class SlowConsumerBench {
  private static final int READERS = 4;
  private static final int ROUNDS = 3;
  private static final int TICKS_A_SECOND = 2_000;
  private static final long WARM_MS = 6_000;
  private static final long ROUND_MS = 4_000;
  private static final long SETTLE_MS = 1_500;
  /** The sequence and eight columns of a quote, each a long. */
  private static final int VALUE_BYTES = 72;

  private final List<Latency> latencies = new ArrayList<>();
  private final List<QuoteClient> readers = new ArrayList<>();

  private SlowConsumerBench() {}

  private record Memory(long heap, long direct) {
    Memory since(Memory before) {
      return new Memory(heap - before.heap, direct - before.direct);
    }

    static Memory most(List<Memory> all) {
      return new Memory(
          all.stream().mapToLong(Memory::heap).max().orElse(0),
          all.stream().mapToLong(Memory::direct).max().orElse(0));
    }
  }

  public static List<Row> run() throws IOException, InterruptedException {
    return new SlowConsumerBench().measure();
  }

  private List<Row> measure() throws IOException, InterruptedException {
    Histogram alone = Latency.empty();
    Histogram beside = Latency.empty();
    List<Memory> growth = new ArrayList<>();
    List<Memory> usual = new ArrayList<>();
    try (QuoteServer server = QuoteServer.start(new StampedFeed(TICKS_A_SECOND))) {
      for (int i = 0; i < READERS; i++) {
        Latency latency = new Latency();
        latencies.add(latency);
        readers.add(QuoteClient.follow(server.port(), "reader-" + i, 0, latency));
      }
      Thread.sleep(WARM_MS);
      for (int round = 0; round < ROUNDS; round++) {
        Memory before = memory();
        listen(alone);
        usual.add(memory().since(before));
        try (QuoteClient stopped = QuoteClient.thatStops(server.port(), "stopped-" + round)) {
          growth.add(besides(stopped, beside));
        }
      }
      for (QuoteClient reader : readers) {
        reader.close();
      }
    }
    return List.of(row(alone, beside, Memory.most(growth), Memory.most(usual)));
  }

  // From when it has stopped: what its connection takes at both ends is there by then.
  private Memory besides(QuoteClient stopped, Histogram into) throws InterruptedException {
    Thread.sleep(SETTLE_MS);
    long read = stopped.quotes();
    Memory before = memory();
    listen(into);
    Memory after = memory();
    if (read == 0 || stopped.quotes() != read) {
      throw new IllegalStateException("the client that is to stop has read " + stopped.quotes()
          + " quotes, " + read + " of them before it was measured");
    }
    return after.since(before);
  }

  private static Row row(Histogram alone, Histogram beside, Memory growth, Memory usual) {
    double before = alone.getValueAtPercentile(99) / 1e3;
    double after = beside.getValueAtPercentile(99) / 1e3;
    return new Row(
        "one client stops reading: the others' p99, with to without",
        "ratio",
        String.format(Locale.ROOT, "%.2f", after / before),
        String.format(Locale.ROOT, "p99 with %,.0f µs, without %,.0f µs", after, before),
        String.format(
            Locale.ROOT,
            "%d readers at pace 0, %,d ticks/s, %d instruments, %d rounds of %d s with and without;"
                + " most growth in a round after the client has stopped, server and clients in one"
                + " process: heap %,d kB, direct %,d kB, and %,d and %,d kB in one without it; one value of"
                + " each instrument is %,d kB",
            READERS,
            TICKS_A_SECOND,
            QuoteServer.INSTRUMENTS,
            ROUNDS,
            ROUND_MS / 1_000,
            growth.heap() >> 10,
            growth.direct() >> 10,
            usual.heap() >> 10,
            usual.direct() >> 10,
            (QuoteServer.INSTRUMENTS * VALUE_BYTES) >> 10));
  }

  /** Settles for a second, then records. */
  private void listen(Histogram into) throws InterruptedException {
    Thread.sleep(1_000);
    latencies.forEach(Latency::take);
    Thread.sleep(ROUND_MS);
    latencies.forEach(latency -> into.add(latency.take()));
    readers.forEach(QuoteClient::check);
  }

  private static Memory memory() {
    ManagementFactory.getMemoryMXBean().gc();
    return new Memory(
        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
        PlatformDependent.usedDirectMemory());
  }
}
