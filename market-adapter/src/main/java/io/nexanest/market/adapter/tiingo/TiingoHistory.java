package io.nexanest.market.adapter.tiingo;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.nexanest.market.adapter.spi.HistorySource;
import io.nexanest.market.adapter.spi.RawBar;
import io.nexanest.market.adapter.spi.RawCorporateAction;
import io.nexanest.market.adapter.spi.RawRate;
import io.nexanest.market.adapter.spi.UnknownSymbolException;
import io.nexanest.market.adapter.spi.history.PacedHttp;
import io.nexanest.market.adapter.spi.line.Answer;
import io.nexanest.market.adapter.spi.line.Ask;
import io.nexanest.market.adapter.spi.line.Secret;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Days as traded, and what was done to shares, both out of the same rows, which are asked for once an
 * hour.
 */
final class TiingoHistory implements HistorySource {
  private static final LocalDate FIRST = LocalDate.of(1950, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2999, 12, 31);
  private static final int MOST_DAYS = 250_000;
  private final PacedHttp http;
  private final String host;
  private final Map<String, Secret> headers;
  private final Set<String> symbols;
  private final Set<String> withoutHistory;
  private final Cache<String, Past> asked = Caffeine.newBuilder()
      .maximumWeight(MOST_DAYS)
      .weigher((String _, Past past) -> 1 + past.bars().size())
      .expireAfterWrite(Duration.ofHours(1))
      .build();

  /**
   * A history of symbols.
   *
   * @param withoutHistory symbols that are known and have quotes only
   */
  TiingoHistory(
      PacedHttp http, String host, Secret key, Set<String> symbols, Set<String> withoutHistory) {
    this.http = http;
    this.host = host;
    this.headers = headers(key);
    this.symbols = Set.copyOf(symbols);
    this.withoutHistory = Set.copyOf(withoutHistory);
  }

  static Map<String, Secret> headers(Secret key) {
    return Map.of("Authorization", new Secret("Token " + key.reveal()));
  }

  @Override
  public List<RawBar> bars(String symbol, LocalDate from, LocalDate to) {
    return past(symbol).bars().stream()
        .filter(bar -> !bar.date().isBefore(from) && !bar.date().isAfter(to))
        .toList();
  }

  @Override
  public List<RawCorporateAction> corporateActions(String symbol) {
    Past past = past(symbol);
    if (!past.contradiction().isEmpty()) {
      throw new IllegalArgumentException(past.contradiction());
    }
    return past.actions();
  }

  @Override
  public List<RawRate> rates(LocalDate from, LocalDate to) {
    return List.of();
  }

  private Past past(String symbol) {
    if (withoutHistory.contains(symbol)) {
      return Past.NONE;
    }
    if (!symbols.contains(symbol)) {
      throw new UnknownSymbolException(TiingoProviderFactory.ID, symbol);
    }
    return asked.get(symbol, this::ask);
  }

  private Past ask(String symbol) {
    URI uri = URI.create("https://" + host + "/tiingo/daily/"
        + URLEncoder.encode(symbol, StandardCharsets.UTF_8)
        + "/prices?format=json&resampleFreq=daily&startDate=" + FIRST + "&endDate=" + LAST);
    return switch (http.ask(new Ask(uri, headers, "daily", symbol))) {
      case Answer.Body body -> read(symbol, body.text());
      case Answer.Refused refused -> {
        if (refused.failure().status() == 404) {
          throw new UnknownSymbolException(TiingoProviderFactory.ID, symbol);
        }
        throw http.refusal(refused.failure());
      }
    };
  }

  private static Past read(String symbol, String body) {
    try {
      DailyRows rows = DailyRows.read(symbol, body);
      try {
        return new Past(rows.bars(), rows.actions(), "");
      } catch (IllegalArgumentException e) {
        return new Past(rows.bars(), List.of(), String.valueOf(e.getMessage()));
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "provider 'tiingo': days of " + symbol + ": " + e.getMessage(), e);
    }
  }

  /**
   * All that is known of a symbol.
   *
   * @param contradiction why its corporate actions can't be trusted; empty where they can
   */
  private record Past(List<RawBar> bars, List<RawCorporateAction> actions, String contradiction) {
    static final Past NONE = new Past(List.of(), List.of(), "");
  }
}
