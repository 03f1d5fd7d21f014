package io.nexanest.market;

import io.nexanest.market.adapter.spi.Provider;
import io.nexanest.market.adapter.spi.TickListener;
import io.nexanest.market.adapter.spi.TickListener.FeedState;
import io.nexanest.market.feed.FeedHealth;
import io.nexanest.market.feed.FeedSource;
import io.nexanest.market.feed.FeedWatch;
import io.nexanest.market.feed.LiveFeed;
import io.nexanest.market.feed.LiveFeed.FeedClock;
import io.nexanest.market.feed.QuoteDesk;
import io.nexanest.market.feed.TickTap;
import io.nexanest.market.load.LoadedMarket;
import io.nexanest.market.load.MarketLoader;
import io.nexanest.market.quote.QuoteHub;
import io.nexanest.market.state.FeedStatus;
import io.nexanest.platform.module.Platform;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/**
 * The feeds that run: the provider's own, which is the first in what clients are told, and those
 * beside it, which are preferred to it in the order of the setting.
 */
final class Feeds implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger("nexanest.market");
  private static final Duration PAUSE = Duration.ofSeconds(15);

  private final LoadedMarket loaded;
  private final Platform platform;
  private final MarketConfig config;
  private final OpenFeeds openings;
  private final QuoteDesk desk;
  private final FeedStatus status = new FeedStatus();
  private final List<Running> running = new CopyOnWriteArrayList<>();
  private final List<FeedWatch> watches = new ArrayList<>();
  private final Instant begin;
  private Instant next;
  private final Map<String, FeedState> told = new HashMap<>();
  private boolean closed;

  private record Running(Provider provider, LiveFeed feed) {}

  Feeds(
      LoadedMarket loaded,
      QuoteHub hub,
      Platform platform,
      MarketConfig config,
      OpenFeeds openings) {
    this.loaded = loaded;
    this.platform = platform;
    this.config = config;
    this.openings = openings;
    this.begin = platform.clock().instant();
    this.next = begin.plus(PAUSE);
    this.desk = new QuoteDesk(
        loaded.catalogue(),
        hub,
        platform.clock(),
        config.quoteSilentAfterMs(),
        Feeds::preference,
        TickTap.NONE);
  }

  /** The provider's own feed, which is the first in the list, comes last. */
  private static int preference(FeedSource source) {
    return source.rank() == 0 ? Integer.MAX_VALUE : source.rank();
  }

  /** The state of the provider's own feed. */
  FeedStatus status() {
    return status;
  }

  /** The ids by rank. */
  List<String> ids() {
    List<String> ids = new ArrayList<>(List.of(loaded.day().provider()));
    config.feeds().forEach(feed -> ids.add(feed.id()));
    return ids;
  }

  /** Starts all; what the provider's own feed says goes through {@code recording}. */
  synchronized void start(
      Provider provider, List<Provider> beside, UnaryOperator<TickListener> recording) {
    LiveFeed own = run(provider, 0, loaded.symbols(), status, recording);
    platform.telemetry().gauge("nexanest_market_ticks_count", own::ticks);
    platform.telemetry().gauge("nexanest_market_stray_ticks_count", own::strays);
    beside.forEach(each -> run(each, loaded.feeds().getOrDefault(each.id(), Map.of())));
    watches.add(new FeedWatch(this::step));
  }

  private void run(Provider provider, Map<String, Integer> symbols) {
    run(provider, ids().lastIndexOf(provider.id()), symbols, new FeedStatus(), feed -> feed);
  }

  private LiveFeed run(
      Provider provider,
      int rank,
      Map<String, Integer> symbols,
      FeedStatus of,
      UnaryOperator<TickListener> recording) {
    Map<String, String> refused = new HashMap<>(provider.reference().refused());
    provider.reference().instruments().stream()
        .filter(raw -> !symbols.containsKey(raw.symbol()))
        .forEach(raw -> refused.put(
            raw.symbol(), "came after the start; restart the server to have it in the catalogue"));
    provider
        .quotes()
        .subscribe(symbols.keySet())
        .forEach(symbol -> refused.put(symbol, "the provider does not quote it"));
    LiveFeed feed = new LiveFeed(
        new FeedSource(rank, provider.id(), provider.simulated()),
        symbols,
        refused,
        desk,
        of,
        new FeedClock(platform.clock(), config.staleAfterMs()));
    provider.quotes().start(recording.apply(feed));
    running.add(new Running(provider, feed));
    return feed;
  }

  private void step() {
    running.forEach(each -> each.feed().step());
    desk.step();
    health().forEach(this::tell);
    if (!openings.complete() && !platform.clock().instant().isBefore(next)) {
      again();
    }
  }

  /** Logs a feed that is in another state; what the provider said of it has no keys. */
  private void tell(FeedHealth health) {
    if (health.state() != told.put(health.source().provider(), health.state())) {
      LOG.log(
          health.state() == FeedState.LIVE ? Level.INFO : Level.WARNING,
          "feed {0} is {1}: {2}",
          health.source().provider(),
          health.state(),
          health.detail());
    }
  }

  private synchronized void again() {
    next = platform.clock().instant().plus(PAUSE);
    List<Provider> opened = openings.open();
    for (Provider each : opened) {
      if (closed) {
        each.close();
      } else {
        run(each, MarketLoader.symbols(each.reference().instruments(), loaded.catalogue()));
      }
    }
  }

  /** How each does, the provider's own first; one that can't be opened yet is down. */
  List<FeedHealth> health() {
    List<FeedHealth> all = new ArrayList<>();
    running.forEach(each -> all.add(each.feed().health()));
    openings
        .failures()
        .forEach((id, why) -> all.add(new FeedHealth(
            new FeedSource(ids().lastIndexOf(id), id, false),
            FeedState.DOWN,
            why,
            begin,
            Optional.empty(),
            0,
            0,
            0,
            0,
            Map.of(),
            Set.of())));
    all.sort(java.util.Comparator.comparingInt(each -> each.source().rank()));
    return List.copyOf(all);
  }

  @Override
  public void close() {
    watches.forEach(FeedWatch::close);
    synchronized (this) {
      closed = true;
    }
    running.forEach(each -> each.provider().close());
  }
}
