package io.nexanest.market.load;

import io.nexanest.market.adapter.spi.Provider;
import io.nexanest.market.adapter.spi.RawInstrument;
import io.nexanest.market.history.Bar;
import io.nexanest.market.history.BarBook;
import io.nexanest.market.history.BarSeries;
import io.nexanest.market.history.BarStore;
import io.nexanest.market.history.CorporateAction;
import io.nexanest.market.instrument.Catalogue;
import io.nexanest.market.instrument.Instrument;
import io.nexanest.market.instrument.InstrumentStore;
import io.nexanest.market.rate.RateSeries;
import io.nexanest.market.rate.RateStore;
import io.nexanest.market.state.MarketDay;
import io.nexanest.market.state.Micros;
import io.nexanest.platform.db.Database;
import io.nexanest.platform.db.Tx;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Brings a provider's instruments, bars, rates and corporate actions into the tables, as far as
 * they are not there yet, and reads everything into memory.
 */
public final class MarketLoader {
  private static final String SLICE = "market";
  private static final UUID SHARED = new UUID(0, 0);

  private final Database database;
  private final InstantSource clock;

  public MarketLoader(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Loads a provider without feeds beside it. */
  public LoadedMarket load(Provider provider) {
    return load(provider, List.of());
  }

  /**
   * Loads in one transaction: afterwards all of it is there, or nothing.
   *
   * @param feeds tell instruments and live quotes, but nothing of the past
   */
  public LoadedMarket load(Provider provider, List<Provider> feeds) {
    return database.inTransaction(SLICE, SHARED, tx -> {
      LoadStore.lock(tx);
      Instant now = Micros.instant(Micros.of(clock.instant()));
      ProviderPast past = new ProviderPast(provider, Micros.of(now));
      List<RawInstrument> told = provider.reference().instruments();
      boolean changed = writeInstruments(tx, told, past::instrument);
      for (Provider feed : feeds) {
        changed |=
            writeInstruments(tx, feed.reference().instruments(), ProviderPast::instrumentOfFeed);
      }
      Catalogue catalogue = new Catalogue(InstrumentStore.all(tx));
      Map<String, Integer> symbols = symbols(told, catalogue);
      Map<UUID, BarSeries> bars = BarStore.all(tx);
      long wroteBars = BarStore.insert(tx, freshBars(catalogue, symbols, bars, past), now);
      bars = wroteBars == 0 ? bars : BarStore.all(tx);
      Map<String, RateSeries> rates = RateStore.all(tx);
      long wroteRates = RateStore.insert(tx, freshRates(rates, past), now);
      rates = wroteRates == 0 ? rates : RateStore.all(tx);
      long wroteActions = writeActions(tx, catalogue, symbols, past, now);
      if (changed || wroteBars + wroteRates + wroteActions > 0) {
        LoadStore.nextVersion(tx, provider.id());
      }
      MarketDay day = new MarketDay(
          provider.businessDate(), provider.id(), provider.simulated(), LoadStore.version(tx));
      BarBook book = new BarBook(catalogue, bars, BarStore.actions(tx), day.businessDate());
      Map<String, Map<String, Integer>> ofFeeds = new HashMap<>();
      feeds.forEach(
          feed -> ofFeeds.put(feed.id(), symbols(feed.reference().instruments(), catalogue)));
      return new LoadedMarket(catalogue, symbols, book, rates, day, ofFeeds);
    });
  }

  private static boolean writeInstruments(
      Tx tx, List<RawInstrument> told, Function<RawInstrument, Instrument> words) {
    Set<UUID> known =
        InstrumentStore.all(tx).stream().map(i -> i.id().uuid()).collect(Collectors.toSet());
    List<Instrument> fresh = told.stream()
        .filter(raw -> !known.contains(ProviderPast.id(raw)))
        .map(words)
        .toList();
    InstrumentStore.insert(tx, fresh);
    return !fresh.isEmpty();
  }

  /** The indexes in the catalogue of what a provider told, as far as it is there. */
  public static Map<String, Integer> symbols(List<RawInstrument> told, Catalogue catalogue) {
    Map<UUID, Integer> indexes = new HashMap<>();
    for (int i = 0; i < catalogue.size(); i++) {
      indexes.put(catalogue.at(i).id().uuid(), i);
    }
    Map<String, Integer> symbols = new HashMap<>();
    told.forEach(raw -> {
      Integer index = indexes.get(ProviderPast.id(raw));
      if (index != null) {
        symbols.put(raw.symbol(), index);
      }
    });
    return symbols;
  }

  private static Map<UUID, List<Bar>> freshBars(
      Catalogue catalogue,
      Map<String, Integer> symbols,
      Map<UUID, BarSeries> kept,
      ProviderPast past) {
    Map<UUID, List<Bar>> fresh = new HashMap<>();
    symbols.forEach((symbol, index) -> {
      Instrument instrument = catalogue.at(index);
      UUID id = instrument.id().uuid();
      List<Bar> told = past.bars(symbol, instrument.priceScale());
      fresh.put(id, Differences.bars(told, kept.getOrDefault(id, BarSeries.EMPTY)));
    });
    return fresh;
  }

  private static Map<String, List<RateSeries.Rate>> freshRates(
      Map<String, RateSeries> kept, ProviderPast past) {
    Map<String, List<RateSeries.Rate>> fresh = new TreeMap<>();
    past.rates()
        .forEach((code, told) -> fresh.put(
            code,
            Differences.rates(told, kept.getOrDefault(code, new RateSeries(code, List.of())))));
    return fresh;
  }

  private static long writeActions(
      Tx tx, Catalogue catalogue, Map<String, Integer> symbols, ProviderPast past, Instant now) {
    Set<UUID> known = new HashSet<>();
    BarStore.actions(tx).forEach(action -> known.add(action.id()));
    List<CorporateAction> fresh = symbols.entrySet().stream()
        .flatMap(e -> past.actions(e.getKey(), catalogue.at(e.getValue()).id().uuid()).stream())
        .filter(action -> known.add(action.id()))
        .toList();
    return BarStore.insertActions(tx, fresh, now);
  }
}
