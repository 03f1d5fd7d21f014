package io.nexanest.market.adapter.tiingo;

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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Days as traded, and what was done to shares, both out of the same rows. */
final class TiingoHistory implements HistorySource {
  private static final LocalDate FIRST = LocalDate.of(1950, 1, 1);
  private final PacedHttp http;
  private final String host;
  private final Map<String, Secret> headers;
  private final Set<String> symbols;
  private final Set<String> withoutHistory;

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
    return rows(symbol, from, to).bars();
  }

  @Override
  public List<RawCorporateAction> corporateActions(String symbol) {
    return rows(symbol, FIRST, LocalDate.of(2999, 12, 31)).actions();
  }

  @Override
  public List<RawRate> rates(LocalDate from, LocalDate to) {
    return List.of();
  }

  private DailyRows rows(String symbol, LocalDate from, LocalDate to) {
    if (withoutHistory.contains(symbol) || to.isBefore(from)) {
      return new DailyRows(symbol, List.of());
    }
    if (!symbols.contains(symbol)) {
      throw new UnknownSymbolException(TiingoProviderFactory.ID, symbol);
    }
    URI uri = URI.create("https://" + host + "/tiingo/daily/"
        + URLEncoder.encode(symbol, StandardCharsets.UTF_8)
        + "/prices?format=json&resampleFreq=daily&startDate="
        + (from.isBefore(FIRST) ? FIRST : from)
        + "&endDate=" + to);
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

  private static DailyRows read(String symbol, String body) {
    try {
      return DailyRows.read(symbol, body);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "provider 'tiingo': days of " + symbol + ": " + e.getMessage(), e);
    }
  }
}
