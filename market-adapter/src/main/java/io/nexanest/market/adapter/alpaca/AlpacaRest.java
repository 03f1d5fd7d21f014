package io.nexanest.market.adapter.alpaca;

import io.nexanest.market.adapter.spi.adapter.RestCodec;
import io.nexanest.market.adapter.spi.adapter.Said;
import io.nexanest.market.adapter.spi.event.Source;
import io.nexanest.market.adapter.spi.json.Json;
import io.nexanest.market.adapter.spi.line.Ask;
import io.nexanest.market.adapter.spi.line.Secret;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Asks for trades since a time, page by page. */
final class AlpacaRest implements RestCodec {
  private final Source source;
  private final String api;
  private final String feed;
  private final Map<String, Secret> headers;

  AlpacaRest(Source source, String api, String feed, Alpaca.Key key) {
    this.source = source;
    this.api = api;
    this.feed = feed;
    this.headers = Map.of("APCA-API-KEY-ID", key.id(), "APCA-API-SECRET-KEY", key.secret());
  }

  @Override
  public List<Ask> tradesSince(String symbol, long nanos) {
    Instant start = Instant.ofEpochSecond(0, nanos);
    URI uri = URI.create("https://" + api + "/v2/stocks/trades?symbols=" + encoded(symbol)
        + "&start=" + start + "&limit=10000&feed=" + feed);
    return List.of(new Ask(uri, headers, TRADES, symbol));
  }

  @Override
  public List<Said> read(Ask ask, String body, long received) {
    Json answer = Json.read(body);
    if (!(answer.at("trades") instanceof Json.Fields trades)) {
      throw new IllegalArgumentException(
          "it has no trades: " + answer.at("message").text());
    }
    String currency = answer.at("currency").text();
    String unit = currency.isEmpty() ? "USD" : currency;
    List<Said> said = new ArrayList<>();
    trades
        .values()
        .forEach((symbol, list) -> list.items()
            .forEach(trade -> said.add(
                new Said.Event(AlpacaMessages.trade(source, symbol, unit, trade, received)))));
    String next = answer.at("next_page_token").text();
    if (!next.isEmpty()) {
      said.add(new Said.More(page(ask, next)));
    }
    return said;
  }

  private static Ask page(Ask ask, String token) {
    String first = ask.uri().toString().replaceFirst("&page_token=.*", "");
    return new Ask(
        URI.create(first + "&page_token=" + encoded(token)),
        ask.headers(),
        ask.topic(),
        ask.symbol());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
