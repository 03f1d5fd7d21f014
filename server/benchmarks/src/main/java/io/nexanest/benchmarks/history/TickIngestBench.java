package io.nexanest.benchmarks.history;

import io.nexanest.benchmarks.Row;
import io.nexanest.market.tick.Tick;
import io.nexanest.market.tick.TickRules;
import io.nexanest.market.tick.Ticks;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.postgresql.PGConnection;

/** Ticks from the intake to the commit, beside COPY of the same rows into the same table. */
public final class TickIngestBench {
  private static final int ROWS = 400_000;
  private static final int ROUNDS = 5;
  private static final int BATCH = 20_000;
  private static final int RATE = 10_000;
  private static final int SECONDS = 10;
  private static final long START_US = 1_700_000_000_000_000L;

  private TickIngestBench() {}

  /** The rows. */
  public static List<Row> run() throws Exception {
    try (MarketDatabase market = MarketDatabase.start();
        Connection owner = market.connect()) {
      bareTable(owner);
      TickRules rules = new TickRules(TickRules.Keep.TRADES, 5, 15, ROWS * 2);
      try (Ticks ticks =
          Ticks.open(market.database(), rules, InstantSource.system(), UUID.randomUUID(), false)) {
        ticks.start();
        double[] ours = new double[ROUNDS];
        double[] bare = new double[ROUNDS];
        ingest(ticks);
        copy(owner);
        for (int i = 0; i < ROUNDS; i++) {
          ours[i] = ingest(ticks);
          bare[i] = copy(owner);
        }
        return List.of(row(median(ours), median(bare)), durable(ticks));
      }
    }
  }

  private static Row row(double ours, double bare) {
    return new Row(
        "tick ingest to the durable commit",
        "ticks/s",
        String.format(Locale.ROOT, "%,.0f", ours),
        String.format(
            Locale.ROOT,
            "COPY of the same rows, partition and indexes from text made before: %,.0f, ratio %.2f",
            bare,
            ours / bare),
        String.format(
            Locale.ROOT,
            "%,d trades of 500 instruments a round, batches of at most %,d, median of %d rounds in"
                + " turns; ours judges, formats and marks minutes, too; embedded PostgreSQL waits"
                + " for the disk",
            ROWS,
            BATCH,
            ROUNDS));
  }

  /** Ticks a second from the first that is taken to the commit of the last. */
  private static double ingest(Ticks ticks) {
    SyntheticTrades trades = new SyntheticTrades(START_US, ROWS, 500);
    List<Tick.Trade> all = new ArrayList<>(ROWS);
    for (int i = 0; i < ROWS; i++) {
      all.add(trades.at(i));
    }
    long begin = System.nanoTime();
    all.forEach(ticks.intake()::take);
    await(ticks, ticks.intake().lastSequence());
    return ROWS * 1e9 / (System.nanoTime() - begin);
  }

  private static Row durable(Ticks ticks) {
    SyntheticTrades trades = new SyntheticTrades(START_US, RATE * SECONDS, 500);
    List<Double> waits = new ArrayList<>();
    long begin = System.nanoTime();
    List<long[]> open = new ArrayList<>();
    for (int n = 0; n < RATE * SECONDS; n++) {
      long due = begin + n * 1_000_000_000L / RATE;
      while (System.nanoTime() < due) {
        LockSupport.parkNanos(200_000);
        settle(ticks, open, waits);
      }
      ticks.intake().take(trades.at(n));
      if (n % 100 == 0) {
        open.add(new long[] {ticks.intake().lastSequence(), System.nanoTime()});
      }
    }
    while (!open.isEmpty()) {
      LockSupport.parkNanos(200_000);
      settle(ticks, open, waits);
    }
    double[] sorted = waits.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return new Row(
        "from a tick's arrival to its commit, p50, p99 and most",
        "ms",
        String.format(
            Locale.ROOT,
            "%.0f, %.0f and %.0f",
            sorted[sorted.length / 2],
            sorted[sorted.length * 99 / 100],
            sorted[sorted.length - 1]),
        "",
        String.format(
            Locale.ROOT,
            "%,d ticks/s for %d s, each hundredth looked at; batches wait up to 300 ms by design",
            RATE,
            SECONDS));
  }

  private static void settle(Ticks ticks, List<long[]> open, List<Double> waits) {
    long done = ticks.acknowledged();
    long now = System.nanoTime();
    while (!open.isEmpty() && open.getFirst()[0] <= done) {
      waits.add((now - open.removeFirst()[1]) / 1e6);
    }
  }

  private static void await(Ticks ticks, long sequence) {
    while (ticks.acknowledged() < sequence) {
      LockSupport.parkNanos(200_000);
    }
  }

  private static void bareTable(Connection owner) throws SQLException {
    try (Statement statement = owner.createStatement()) {
      statement.execute("create schema bare");
      statement.execute("create table bare.tick (like market.tick including all)"
          + " partition by range (receive_us)");
      statement.execute("create table bare.day partition of bare.tick for values from (0) to ("
          + Long.MAX_VALUE + ")");
    }
    owner.setAutoCommit(false);
  }

  /** Rows a second of plain COPY; the text is made before. */
  private static double copy(Connection owner) throws Exception {
    SyntheticTrades trades = new SyntheticTrades(START_US, ROWS, 500);
    long received = System.currentTimeMillis() * 1_000;
    List<byte[]> batches = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < ROWS; i++) {
      Tick.Trade t = trades.at(i);
      text.append(received + i).append('\t').append(received + i).append('\t');
      text.append(t.instrument()).append('\t').append(t.tickUs()).append("\t1\t0\t");
      text.append(t.price()).append('\t').append(t.size()).append("\t\\N\t\\N\t\\N\t\\N\t\\N\n");
      if ((i + 1) % BATCH == 0) {
        batches.add(text.toString().getBytes(StandardCharsets.UTF_8));
        text.setLength(0);
      }
    }
    var copies = owner.unwrap(PGConnection.class).getCopyAPI();
    long begin = System.nanoTime();
    for (byte[] each : batches) {
      copies.copyIn(
          "copy bare.tick (receive_us, sequence, instrument_id, tick_us, kind, lateness, price,"
              + " size, bid, ask, bid_size, ask_size, trade_id) from stdin",
          new java.io.ByteArrayInputStream(each));
      owner.commit();
    }
    return ROWS * 1e9 / (System.nanoTime() - begin);
  }

  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
