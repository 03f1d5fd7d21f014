package io.nexanest.market.adapter.binance;

import io.nexanest.market.adapter.spi.adapter.RestCodec;
import io.nexanest.market.adapter.spi.adapter.Said;
import io.nexanest.market.adapter.spi.event.BookMark;
import io.nexanest.market.adapter.spi.event.MarketEvent.BookSnapshot;
import io.nexanest.market.adapter.spi.json.Json;
import io.nexanest.market.adapter.spi.line.Ask;
import java.net.URI;
import java.util.List;
import java.util.Set;

/** Asks for a book of 1,000 levels a side, and for trades from a number on. */
final class BinanceRest implements RestCodec {
  private final String api;

  BinanceRest(String api) {
    this.api = api;
  }

  @Override
  public List<Ask> book(String symbol) {
    return List.of(Ask.open(
        URI.create("https://" + api + "/api/v3/depth?symbol=" + symbol + "&limit=1000"),
        BOOK,
        symbol));
  }

  @Override
  public List<Ask> lastTrades(Set<String> symbols) {
    return symbols.stream()
        .sorted()
        .flatMap(symbol -> trades(symbol, "&limit=1").stream())
        .toList();
  }

  @Override
  public List<Ask> trades(String symbol, long from, long to) {
    return trades(symbol, "&fromId=" + from + "&limit=1000");
  }

  private List<Ask> trades(String symbol, String which) {
    return List.of(Ask.open(
        URI.create("https://" + api + "/api/v3/aggTrades?symbol=" + symbol + which),
        TRADES,
        symbol));
  }

  @Override
  public List<Said> read(Ask ask, String body, long received) {
    Json answer = Json.read(body);
    if (ask.topic().equals(BOOK) && answer.at("lastUpdateId").present()) {
      long last = answer.whole("lastUpdateId");
      return List.of(new Said.Event(new BookSnapshot(
          BinanceMessages.origin(ask.symbol(), Json.Word.NULL, received, last),
          BinanceMessages.levels(answer.at("bids")),
          BinanceMessages.levels(answer.at("asks")),
          new BookMark(-1, last, -1),
          0)));
    }
    if (ask.topic().equals(TRADES) && answer instanceof Json.Items) {
      return answer.items().stream()
          .map(trade -> BinanceMessages.trade(trade, ask.symbol(), received))
          .toList();
    }
    throw new IllegalArgumentException(
        "it has no " + ask.topic() + ": " + answer.at("msg").text());
  }
}
