package io.nexanest.market.adapter.rig;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.market.adapter.spi.adapter.Adapter;
import io.nexanest.market.adapter.spi.adapter.Limits;
import io.nexanest.market.adapter.spi.feed.FeedParts;
import io.nexanest.market.adapter.spi.feed.MarketFeed;
import io.nexanest.market.adapter.spi.time.RateLimit.Declared;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/**
 * Runs an adapter against its venue in memory: 5 seconds of peace, some seconds of faults, long enough
 * for every pause to end, and then something new of each symbol.
 */
public final class Simulation {
  private static final long SECOND = 1_000_000_000L;
  private static final long START = 1_780_000_000L * SECOND;

  private final Adapter adapter;
  private final Function<Exchange, Wire> wire;
  private final List<String> symbols;

  public Simulation(Adapter adapter, Function<Exchange, Wire> wire, List<String> symbols) {
    this.adapter = longQuiet(adapter);
    this.wire = wire;
    this.symbols = symbols;
  }

  /**
   * An instrument that is asked for again because it is quiet mends what was not noticed; only
   * subscriptions that ended may need it, and others are heard before.
   */
  private static Adapter longQuiet(Adapter adapter) {
    Limits limits = adapter.limits();
    Limits.Patience patience = limits.patience();
    return new Adapter(
        adapter.id(),
        adapter.line(),
        adapter.hosts(),
        adapter.subscribing(),
        adapter.messages(),
        adapter.rest(),
        adapter.recovery(),
        new Limits(
            limits.connects(),
            limits.frames(),
            limits.asks(),
            limits.symbols(),
            limits.symbolsAFrame(),
            new Limits.Patience(
                patience.silence(), patience.ping(), patience.answer(), 600 * SECOND)));
  }

  /** How many seeds: 50, or 1,000 in the long tier. */
  public static int seeds() {
    return Boolean.getBoolean("nexanest.long") ? 1_000 : 50;
  }

  /** What is known at the end of an interrupted run must be what an uninterrupted one knows. */
  public void compare(long seed) {
    String peaceful = run(seed, 60, Faults.NONE).dump();
    Recorder disturbed = run(seed, 60, Faults.byChance(seed));
    assertThat(disturbed.doubles()).as("trades told twice, seed " + seed).isEmpty();
    assertThat(disturbed.gaps()).as("trades given up, seed " + seed).isEmpty();
    assertThat(disturbed.allLive())
        .as("live at the end, seed " + seed + "\n" + String.join("\n", disturbed.states()))
        .isTrue();
    assertThat(disturbed.dump())
        .as("seed " + seed + "\n" + String.join("\n", disturbed.states()))
        .isEqualTo(peaceful);
  }

  /** The same for one fault. */
  public void compare(Fault fault) {
    String peaceful = run(1, 3, Faults.NONE).dump();
    Recorder disturbed = run(1, 3, Faults.once(fault, 10));
    assertThat(disturbed.doubles()).as("trades told twice, " + fault).isEmpty();
    assertThat(disturbed.dump())
        .as(fault + "\n" + String.join("\n", disturbed.states()))
        .isEqualTo(peaceful);
  }

  /** A run with so many seconds of faults. */
  public Recorder run(long seed, int seconds, Faults faults) {
    var schedule = new VirtualSchedule(START);
    var exchange = new Exchange(symbols, seed);
    var venue = new Venue(exchange, wire.apply(exchange), schedule);
    var line = new MemoryLine(venue, schedule);
    var recorder = new Recorder();
    // Trades from before the start, which is the same in each run.
    for (String symbol : symbols) {
      exchange.step(symbol, true, START);
    }
    var parts = new FeedParts(line, line, schedule, new Random(seed), Runnable::run);
    try (var feed = new MarketFeed(adapter, parts, recorder)) {
      feed.subscribe(symbols);
      feed.start();
      steps(venue, schedule, 5, 5);
      venue.misbehave(faults);
      steps(venue, schedule, seconds, 5);
      venue.misbehave(Faults.NONE);
      steps(venue, schedule, 420, 0);
      keeps(venue.opened(), adapter.limits().connects(), "openings");
      keeps(venue.asked(), adapter.limits().asks(), "requests");
      keeps(venue.received(), adapter.limits().frames(), "frames");
      for (int i = 0; i < 4; i++) {
        venue.stepAll();
        steps(venue, schedule, 90, 0);
      }
    }
    return recorder;
  }

  /** No window of the limit's length saw more than its tokens. */
  private static void keeps(List<Long> times, Declared limit, String what) {
    for (int i = limit.tokens(); i < times.size(); i++) {
      assertThat(times.get(i) - times.get(i - limit.tokens()))
          .as(what)
          .isGreaterThanOrEqualTo(limit.windowNanos());
    }
  }

  private static void steps(Venue venue, VirtualSchedule schedule, int seconds, int aSecond) {
    for (int i = 0; i < seconds; i++) {
      venue.beat();
      for (int j = 0; j < aSecond; j++) {
        venue.step();
        schedule.turn(SECOND / aSecond);
      }
      if (aSecond == 0) {
        schedule.turn(SECOND);
      }
    }
  }
}
