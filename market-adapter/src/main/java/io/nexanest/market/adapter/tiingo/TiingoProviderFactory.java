package io.nexanest.market.adapter.tiingo;

import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.market.adapter.spi.Provider;
import io.nexanest.market.adapter.spi.ProviderFactory;
import io.nexanest.market.adapter.spi.ProviderSettings;
import io.nexanest.market.adapter.spi.RawInstrument;
import io.nexanest.market.adapter.spi.feed.LiveProvider;
import io.nexanest.market.adapter.spi.history.HistoryLine;
import io.nexanest.market.adapter.spi.history.PolledQuotes;
import io.nexanest.market.adapter.spi.line.Hosts;
import io.nexanest.market.adapter.spi.line.Secret;
import io.nexanest.market.adapter.spi.time.RateLimit.Declared;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Opens Tiingo. Settings: {@code key}; {@code symbols}, US equities such as {@code AAPL,MSFT}; {@code
 * crypto}, pairs such as {@code btcusd}; {@code poll}, seconds between two times of asking for pairs
 * (120); {@code hourly}, requests an hour (50); {@code host} with its port.
 */
public final class TiingoProviderFactory implements ProviderFactory {
  static final String ID = "tiingo";
  private static final String HOST = "api.tiingo.com:443";
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final long SECOND = 1_000_000_000L;
  private static final int CODE = 3;

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Provider open(ProviderSettings settings) {
    Secret key = settings.secret("key");
    if (key.isEmpty()) {
      throw new IllegalArgumentException("setting 'key' must be that of a Tiingo account");
    }
    Set<String> shares = settings.names("symbols");
    Set<String> pairs = settings.names("crypto");
    List<RawInstrument> instruments = new ArrayList<>();
    shares.forEach(symbol -> instruments.add(
        new RawInstrument(symbol, symbol, "", "", CurrencyCode.of("USD"), "", "EQUITY")));
    pairs.forEach(symbol -> instruments.add(pair(symbol)));
    if (instruments.isEmpty()) {
      throw new IllegalArgumentException(
          "settings 'symbols' and 'crypto' are empty; one of them must name something");
    }
    instruments.sort(Comparator.comparing(RawInstrument::symbol));
    String host = settings.text("host", HOST);
    long poll = settings.number("poll", 120, 5, 3_600);
    int hourly = (int) settings.number("hourly", 50, 1, 10_000);
    HistoryLine line = HistoryLine.open(ID, Hosts.of(host), new Declared(hourly, 3_600 * SECOND));
    return new Provider(
        ID,
        LocalDate.now(NEW_YORK),
        false,
        () -> List.copyOf(instruments),
        new TiingoHistory(line.http(), host, key, shares, pairs),
        new PolledQuotes(
            ID,
            all(instruments),
            new PairQuotes(line.http(), host, key, byName(instruments, pairs))::ask,
            poll * SECOND,
            line.close()));
  }

  private static Set<String> all(List<RawInstrument> instruments) {
    Set<String> symbols = new TreeSet<>();
    instruments.forEach(instrument -> symbols.add(instrument.symbol()));
    return symbols;
  }

  private static Map<String, CurrencyCode> byName(
      List<RawInstrument> instruments, Set<String> pairs) {
    Map<String, CurrencyCode> currencies = new TreeMap<>();
    instruments.stream()
        .filter(instrument -> pairs.contains(instrument.symbol()))
        .forEach(instrument -> currencies.put(instrument.symbol(), instrument.currency()));
    return currencies;
  }

  /** What it counts is checked again by each answer, because the last letters may mislead. */
  private static RawInstrument pair(String symbol) {
    if (!symbol.equals(symbol.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException(
          "setting 'crypto' has '" + symbol + "'; it must be in small letters, such as btcusd");
    }
    String name = symbol.toUpperCase(Locale.ROOT);
    int split = Math.max(0, name.length() - CODE);
    return LiveProvider.pair("crypto", symbol, name.substring(0, split), name.substring(split), "");
  }
}
