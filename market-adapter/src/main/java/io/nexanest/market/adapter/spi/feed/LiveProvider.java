package io.nexanest.market.adapter.spi.feed;

import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.market.adapter.spi.HistorySource;
import io.nexanest.market.adapter.spi.Provider;
import io.nexanest.market.adapter.spi.ProviderSettings;
import io.nexanest.market.adapter.spi.RawBar;
import io.nexanest.market.adapter.spi.RawCorporateAction;
import io.nexanest.market.adapter.spi.RawInstrument;
import io.nexanest.market.adapter.spi.RawRate;
import io.nexanest.market.adapter.spi.ReferenceSource;
import io.nexanest.market.adapter.spi.UnknownSymbolException;
import io.nexanest.market.adapter.spi.adapter.Adapter;
import io.nexanest.market.adapter.spi.line.HttpLine;
import io.nexanest.market.adapter.spi.line.JdkHttpLine;
import io.nexanest.market.adapter.spi.line.JdkWebSocketLine;
import io.nexanest.market.adapter.spi.time.ThreadSchedule;
import java.net.http.HttpClient;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Opens an adapter over real lines, for the symbols of a setting. */
public final class LiveProvider {
  private LiveProvider() {}

  /** Makes the history of a provider that has one. */
  @FunctionalInterface
  public interface History {
    /**
     * The history of symbols.
     *
     * @param http goes to the adapter's hosts, and ends with the provider
     */
    HistorySource of(HttpLine http, Set<String> symbols);
  }

  /** The provider of an adapter, without history; see the other. */
  public static Provider open(
      Adapter adapter, ProviderSettings settings, Function<String, RawInstrument> instrument) {
    return open(
        adapter, settings, instrument, (_, symbols) -> new NoHistory(adapter.id(), symbols));
  }

  /**
   * The provider of an adapter.
   *
   * @param instrument describes a symbol; what it refuses by UnpricedSymbolException is left out,
   *     unless nothing else is there
   * @throws IllegalArgumentException for a setting {@code symbols} that names none, one twice, or
   *     more than the adapter may ask for
   */
  public static Provider open(
      Adapter adapter,
      ProviderSettings settings,
      Function<String, RawInstrument> instrument,
      History history) {
    Set<String> symbols = new TreeSet<>(settings.names("symbols"));
    if (symbols.isEmpty()) {
      throw new IllegalArgumentException(
          "setting 'symbols' is ''; it must name symbols, each once, with commas in between");
    }
    List<RawInstrument> instruments = new ArrayList<>();
    Map<String, String> refused = new TreeMap<>();
    Optional<UnpricedSymbolException> lastRefused = Optional.empty();
    for (String symbol : symbols) {
      try {
        instruments.add(instrument.apply(symbol));
      } catch (UnpricedSymbolException e) {
        refused.put(symbol, String.valueOf(e.getMessage()));
        lastRefused = Optional.of(e);
      }
    }
    if (instruments.isEmpty() && lastRefused.isPresent()) {
      throw lastRefused.orElseThrow();
    }
    symbols.removeAll(refused.keySet());
    if (symbols.size() > adapter.limits().symbols()) {
      throw new IllegalArgumentException("setting 'symbols' names " + symbols.size()
          + "; it must name at most " + adapter.limits().symbols());
    }
    HttpClient client = JdkHttpLine.client();
    HttpLine http = new JdkHttpLine(client, adapter.hosts());
    LocalDate today = LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC);
    return new Provider(
        adapter.id(),
        today,
        false,
        new Reference(List.copyOf(instruments), Map.copyOf(refused)),
        history.of(http, symbols),
        quotes(adapter, symbols, client, http));
  }

  /** A pair of currencies of the setting {@code symbols}; see the other. */
  public static RawInstrument pair(String symbol, String base, String quote, String venue) {
    return pair("symbols", symbol, base, quote, venue);
  }

  /**
   * A pair of currencies.
   *
   * @param setting where it is named
   * @throws UnpricedSymbolException where ISO 4217 does not know the second
   */
  public static RawInstrument pair(
      String setting, String symbol, String base, String quote, String venue) {
    try {
      return new RawInstrument(
          symbol, base + " in " + quote, "", "", CurrencyCode.of(quote), venue, "CRYPTO");
    } catch (IllegalArgumentException e) {
      throw new UnpricedSymbolException(
          "setting '" + setting + "' has '" + symbol + "', whose price counts '" + quote
              + "'; it must be one that is priced in a currency of ISO 4217",
          e);
    }
  }

  private record Reference(List<RawInstrument> instruments, Map<String, String> refused)
      implements ReferenceSource {}

  private static FeedQuotes quotes(
      Adapter adapter, Set<String> symbols, HttpClient client, HttpLine http) {
    ThreadSchedule schedule = new ThreadSchedule("feed-" + adapter.id());
    ExecutorService delivery = Executors.newSingleThreadExecutor(
        Thread.ofPlatform().daemon().name("ticks-" + adapter.id()).factory());
    FeedParts parts = new FeedParts(
        new JdkWebSocketLine(client, adapter.hosts()),
        http,
        schedule,
        new SecureRandom(),
        delivery);
    return new FeedQuotes(symbols, listener -> new MarketFeed(adapter, parts, listener), () -> {
      schedule.close();
      delivery.shutdown();
      client.shutdownNow();
    });
  }

  /** Nothing of the past. */
  private record NoHistory(String id, Set<String> symbols) implements HistorySource {
    @Override
    public List<RawBar> bars(String symbol, LocalDate from, LocalDate to) {
      return known(symbol);
    }

    @Override
    public List<RawCorporateAction> corporateActions(String symbol) {
      return known(symbol);
    }

    @Override
    public List<RawRate> rates(LocalDate from, LocalDate to) {
      return List.of();
    }

    private <T> List<T> known(String symbol) {
      if (!symbols.contains(symbol)) {
        throw new UnknownSymbolException(id, symbol);
      }
      return List.of();
    }
  }
}
