package io.nexanest.benchmarks.history;

import io.nexanest.benchmarks.Row;
import io.nexanest.market.minute.MinuteRollups;
import io.nexanest.market.tick.Tick;
import io.nexanest.market.tick.TickRules;
import io.nexanest.market.tick.Ticks;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/** A day of ticks made into bars of a minute, beside one statement that reads the same. */
public final class RollupBench {
  private static final int TRADES = 1_000_000;
  private static final int ROUNDS = 5;
  private static final long START_US = 1_700_000_000_000_000L / 60_000_000L * 60_000_000L;

  private static final String SCAN = """
      select count(*), sum(o), sum(h), sum(l), sum(c), sum(v), sum(n) from (
        select instrument_id, tick_us / 60000000,
          (array_agg(price order by tick_us, sequence))[1] as o, max(price) as h,
          min(price) as l, (array_agg(price order by tick_us desc, sequence desc))[1] as c,
          sum(size) as v, count(*) as n
        from market.tick where kind = 1
        group by instrument_id, tick_us / 60000000) bars""";

  private RollupBench() {}

  /** The row. */
  public static List<Row> run() throws Exception {
    try (MarketDatabase market = MarketDatabase.start();
        Connection owner = market.connect()) {
      TickRules rules = new TickRules(TickRules.Keep.TRADES, 5, 15, TRADES + 10);
      try (Ticks ticks =
          Ticks.open(market.database(), rules, InstantSource.system(), UUID.randomUUID(), false)) {
        ticks.start();
        fill(ticks);
        MinuteRollups rollups = new MinuteRollups(
            market.database(), new MinuteRollups.Source(ticks.intake()::newestUs, 0, "bench"));
        execute(owner, "analyze market.tick");
        long bars = rollups.step(Instant.now());
        scan(owner);
        double[] ours = new double[ROUNDS];
        double[] bare = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
          execute(owner, "truncate market.minute_bar");
          execute(
              owner,
              "insert into market.rollup_due (minute, cause) select generate_series("
                  + START_US / 60_000_000L + ", " + (START_US / 60_000_000L + 389) + "), 1");
          long begin = System.nanoTime();
          bars = rollups.step(Instant.now());
          ours[i] = (System.nanoTime() - begin) / 1e6;
          bare[i] = scan(owner);
        }
        return List.of(row(bars, TickIngestBench.median(ours), TickIngestBench.median(bare)));
      }
    }
  }

  private static Row row(long bars, double ours, double bare) {
    return new Row(
        "a day of ticks made into bars of a minute",
        "ms",
        String.format(Locale.ROOT, "%,.0f", ours),
        String.format(
            Locale.ROOT,
            "one statement that reads and groups the same ticks and writes nothing: %,.0f ms,"
                + " ratio %.2f",
            bare,
            ours / bare),
        String.format(
            Locale.ROOT,
            "%,d trades of 500 instruments, %,d bars written and committed, compared with what"
                + " there was; corrections and cancels looked for; median of %d rounds in turns",
            TRADES,
            bars,
            ROUNDS));
  }

  private static void fill(Ticks ticks) {
    SyntheticTrades trades = new SyntheticTrades(START_US, TRADES, 500);
    for (int i = 0; i < TRADES; i++) {
      ticks.intake().take(trades.at(i));
    }
    // Its time ends the last minute.
    ticks
        .intake()
        .take(
            new Tick.Trade(new UUID(2, 2), START_US + 391 * 60_000_000L, 100, 1, Optional.empty()));
    while (ticks.acknowledged() < ticks.intake().lastSequence()) {
      LockSupport.parkNanos(1_000_000);
    }
  }

  private static double scan(Connection owner) throws SQLException {
    long begin = System.nanoTime();
    try (Statement statement = owner.createStatement();
        ResultSet rows = statement.executeQuery(SCAN)) {
      rows.next();
    }
    return (System.nanoTime() - begin) / 1e6;
  }

  private static void execute(Connection owner, String statement) throws SQLException {
    try (Statement one = owner.createStatement()) {
      one.execute(statement);
    }
  }
}
