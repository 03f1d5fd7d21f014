package io.nexanest.market;

import io.nexanest.kernel.reason.Reason;
import io.nexanest.market.adapter.spi.Provider;
import io.nexanest.market.load.LoadedMarket;
import io.nexanest.market.load.MarketLoader;
import io.nexanest.market.quote.LiveMarket;
import io.nexanest.market.quote.QuoteHub;
import io.nexanest.market.quote.QuoteTable;
import io.nexanest.platform.module.Platform;
import io.nexanest.platform.rpc.Problem;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.function.Function;

/** What is there once the past is loaded and the feed runs; before that, calls are refused. */
final class LiveState implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger("nexanest.market");
  private static final long SEQUENCES_A_SECOND = 1 << 20;

  private final Platform platform;
  private final MarketConfig config;
  private volatile List<Parts> parts = List.of();

  private record Parts(LoadedMarket loaded, LiveMarket live, Feeds feeds) {}

  LiveState(Platform platform, MarketConfig config) {
    this.platform = platform;
    this.config = config;
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
    feeds.start(provider, beside);
    parts = List.of(new Parts(loaded, live, feeds));
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

  @Override
  public void close() {
    for (Parts each : parts) {
      each.feeds().close();
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
