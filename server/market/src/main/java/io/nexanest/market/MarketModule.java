package io.nexanest.market;

import io.nexanest.core.session.ExchangeCalendars;
import io.nexanest.kernel.time.BusinessClock;
import io.nexanest.market.adapter.spi.Provider;
import io.nexanest.market.adapter.spi.ProviderFactory;
import io.nexanest.market.adapter.spi.ProviderSettings;
import io.nexanest.market.calendar.CalendarRpc;
import io.nexanest.market.calendar.TradingSessions;
import io.nexanest.market.history.Histories;
import io.nexanest.market.history.HistoryRpc;
import io.nexanest.market.instrument.Catalogue;
import io.nexanest.market.load.HistoryFill;
import io.nexanest.market.minute.IntervalHistories;
import io.nexanest.market.quote.LiveMarket;
import io.nexanest.market.quote.QuoteRpc;
import io.nexanest.market.quote.QuoteStreams;
import io.nexanest.market.quote.Quotes;
import io.nexanest.market.rate.RateRpc;
import io.nexanest.market.rate.Rates;
import io.nexanest.market.repair.Backfills;
import io.nexanest.market.repair.GapQuestions;
import io.nexanest.market.repair.HistoryGaps;
import io.nexanest.market.repair.SessionGaps;
import io.nexanest.market.tenant.InstrumentRpc;
import io.nexanest.market.tenant.Marks;
import io.nexanest.market.tenant.PrivateInstruments;
import io.nexanest.market.tenant.TenantCatalogues;
import io.nexanest.market.tick.TickRules;
import io.nexanest.market.watchlist.WatchlistRpc;
import io.nexanest.market.watchlist.Watchlists;
import io.nexanest.platform.config.Settings;
import io.nexanest.platform.module.Platform;
import io.nexanest.platform.module.Running;
import io.nexanest.platform.module.ServiceModule;
import io.nexanest.platform.operation.Operations;
import io.nexanest.platform.rpc.Caller;
import io.nexanest.platform.security.SessionCheck;
import java.io.InputStream;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** The front door of market. */
public final class MarketModule implements ServiceModule {
  private final Function<String, InputStream> opener;
  private final SessionCheck sessions;

  /**
   * The slice over a folder of data.
   *
   * @param opener opens a file of the demo folder, such as {@code data/instruments.csv}; throws
   *     UncheckedIOException where there is none
   * @param sessions asked every two seconds for each open stream
   */
  public MarketModule(Function<String, InputStream> opener, SessionCheck sessions) {
    this.opener = opener;
    this.sessions = sessions;
  }

  @Override
  public String name() {
    return "market";
  }

  @Override
  public List<String> needs() {
    return List.of();
  }

  @Override
  public void settings(Settings settings) {
    MarketConfig.read(settings);
    TickRules.read(settings);
  }

  @Override
  public Running start(Platform platform) {
    MarketConfig config = MarketConfig.read(platform.settings());
    LiveState state = new LiveState(platform, config, TickRules.read(platform.settings()));
    Supplier<Catalogue> catalogue = () -> state.loaded().catalogue();
    Supplier<LiveMarket> live = state::live;
    BusinessClock today = () -> state.loaded().day().businessDate();
    TenantCatalogues catalogues = new TenantCatalogues(platform.database(), state::loaded);
    ExchangeCalendars calendars = ExchangeCalendars.read();
    GapQuestions questions =
        new GapQuestions(() -> catalogues.of(Caller.tenant()).catalogue(), today);
    SessionGaps sessions = new SessionGaps(calendars);
    HistoryGaps gaps = new HistoryGaps(
        questions, sessions, () -> state.loaded().book(), platform.database(), platform.pages());
    Operations operations = new Operations(
        platform.database(), name(), platform.pages(), platform.clock(), platform.ids());
    Backfills backfills = new Backfills(
        questions,
        sessions,
        new Backfills.Market(
            state::loaded,
            state::provider,
            new HistoryFill(platform.database(), platform.clock()),
            state::refill),
        operations,
        platform.database());
    Marks marks = new Marks(platform, catalogues);
    QuoteStreams streams =
        new QuoteStreams(live, this.sessions, platform.clock(), System::nanoTime);
    platform.telemetry().gauge("nexanest_market_quote_streams_count", streams::count);
    return new Running(
        List.of(
            new InstrumentRpc(
                catalogues, platform.pages(), new PrivateInstruments(platform, catalogues), marks),
            new HistoryRpc(
                new Histories(
                    () -> catalogues.of(Caller.tenant()).catalogue(),
                    () -> state.loaded().book(),
                    marks::series,
                    platform.pages(),
                    new IntervalHistories(state::rollups, calendars)),
                gaps::list,
                backfills::begin,
                today,
                platform.clock()),
            new RateRpc(
                new Rates(() -> state.loaded().rates()),
                live,
                () -> catalogues.version(Caller.tenant()),
                today,
                platform.clock()),
            new CalendarRpc(new TradingSessions(calendars, platform.pages()), today),
            new QuoteRpc(new Quotes(live), streams),
            new WatchlistRpc(new Watchlists(platform, catalogue))),
        List.of(),
        List.of(),
        () -> state.open(open(config), new OpenFeeds(config.feeds(), opener)),
        () -> {
          operations.close();
          state.close();
        },
        state.jobs());
  }

  private Provider open(MarketConfig config) {
    return ProviderFactory.of(config.provider())
        .open(new ProviderSettings(config.forProvider(), opener));
  }
}
