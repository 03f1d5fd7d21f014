package io.nexanest.market;

import io.nexanest.kernel.reason.Reason;
import io.nexanest.market.adapter.spi.Provider;
import io.nexanest.market.history.BarSeries;
import io.nexanest.market.load.LoadedMarket;
import io.nexanest.market.load.MarketLoader;
import io.nexanest.market.minute.MinuteRollups;
import io.nexanest.market.quote.LiveMarket;
import io.nexanest.market.quote.QuoteHub;
import io.nexanest.market.quote.QuoteTable;
import io.nexanest.market.state.MarketDay;
import io.nexanest.market.tick.TickRules;
import io.nexanest.market.tick.Ticks;
import io.nexanest.platform.job.Job;
import io.nexanest.platform.module.Platform;
import io.nexanest.platform.rpc.Problem;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** What is there once the past is loaded and the feed runs; before that, calls are refused. */
final class LiveState implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger("nexanest.market");
  private static final Duration ROLLUP = Duration.ofSeconds(2);
  private static final long SEQUENCES_A_SECOND = 1 << 20;

  private final Platform platform;
  private final MarketConfig config;
  private final TickRules rules;
  private volatile List<Parts> parts = List.of();

  private record Parts(
      LoadedMarket loaded,
      LiveMarket live,
      Provider provider,
      Feeds feeds,
      Ticks ticks,
      MinuteRollups rollups) {}

  LiveState(Platform platform, MarketConfig config, TickRules rules) {
    this.platform = platform;
    this.config = config;
    this.rules = rules;
  }

  /** Loads the provider's past and starts its feed and those beside it. */
  void open(Provider provider, OpenFeeds openings) {
    long begin = System.nanoTime();
    List<Provider> beside = openings.open();
    LoadedMarket loaded =
        new MarketLoader(platform.database(), platform.clock()).load(provider, beside);
    // Sequences go on where no earlier run of the server can have been, so that one that was
    // remembered over a restart is told to be expired instead of meaning something else.
    long first = platform.clock().millis() / 1_000 * SEQUENCES_A_SECOND;
    QuoteTable table = new QuoteTable(loaded.catalogue().size(), 1 << config.journalBits(), first);
    QuoteHub hub = new QuoteHub(loaded.catalogue(), table, loaded.book().previousCloses());
    Feeds feeds = new Feeds(loaded, hub, platform, config, openings);
    LiveMarket live = new LiveMarket(hub, feeds.status(), loaded.day(), feeds.ids());
    Ticks ticks = Ticks.open(
        platform.database(),
        rules,
        platform.clock(),
        platform.ids().get(),
        loaded.day().simulated());
    ticks.start();
    platform.telemetry().gauge("nexanest_market_stored_ticks_waiting_count", ticks::waiting);
    platform.telemetry().gauge("nexanest_market_stored_ticks_lost_count", ticks::lost);
    MinuteRollups rollups = new MinuteRollups(
        platform.database(),
        new MinuteRollups.Source(ticks.intake()::newestUs, ticks.firstSequence(), provider.id()));
    feeds.start(provider, beside, feed -> ticks.before(feed, loaded.catalogue(), loaded.symbols()));
    parts = List.of(new Parts(loaded, live, provider, feeds, ticks, rollups));
    LOG.log(
        Level.INFO,
        "{0} instruments of {1} are there after {2} ms; business date {3}",
        loaded.catalogue().size(),
        String.join(", ", feeds.ids()),
        (System.nanoTime() - begin) / 1_000_000,
        loaded.day().businessDate());
  }

  LoadedMarket loaded() {
    return now(Parts::loaded);
  }

  LiveMarket live() {
    return now(Parts::live);
  }

  Provider provider() {
    return now(Parts::provider);
  }

  MinuteRollups rollups() {
    return now(Parts::rollups);
  }

  /** Puts other bars of one instrument in the place of those in memory. */
  synchronized void refill(int index, BarSeries series, long dataVersion) {
    parts = parts.stream()
        .map(each -> {
          LoadedMarket old = each.loaded();
          MarketDay day = new MarketDay(
              old.day().businessDate(),
              old.day().provider(),
              old.day().simulated(),
              Math.max(dataVersion, old.day().dataVersion()));
          LoadedMarket loaded = new LoadedMarket(
              old.catalogue(),
              old.symbols(),
              old.book().with(index, series),
              old.rates(),
              day,
              old.feeds());
          LiveMarket live = new LiveMarket(
              each.live().hub(), each.live().status(), day, each.live().feeds());
          return new Parts(
              loaded, live, each.provider(), each.feeds(), each.ticks(), each.rollups());
        })
        .toList();
  }

  /** What is done from time to time, once there is something to do it with. */
  List<Job> jobs() {
    return List.of(
        new Job(
            "minute_bars",
            ROLLUP,
            now -> parts.stream().mapToLong(each -> each.rollups().step(now)).sum()),
        new Job(
            "tick_days",
            Duration.ofHours(1),
            now -> parts.stream().mapToLong(each -> each.ticks().turnDays(now)).sum()));
  }

  @Override
  public void close() {
    for (Parts each : parts) {
      each.feeds().close();
      each.ticks().close();
    }
  }

  private <T> T now(Function<Parts, T> what) {
    return parts.stream()
        .findFirst()
        .map(what)
        .orElseThrow(() -> new Problem(
            Reason.PEER_UNREACHABLE, "market data is still being loaded; try again in a moment"));
  }
}
