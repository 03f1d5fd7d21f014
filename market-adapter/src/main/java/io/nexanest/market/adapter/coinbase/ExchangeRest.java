package io.nexanest.market.adapter.coinbase;

import io.nexanest.market.adapter.spi.adapter.RestCodec;
import io.nexanest.market.adapter.spi.adapter.Said;
import io.nexanest.market.adapter.spi.event.EventTimes;
import io.nexanest.market.adapter.spi.event.Origin;
import io.nexanest.market.adapter.spi.event.Source;
import io.nexanest.market.adapter.spi.json.Json;
import io.nexanest.market.adapter.spi.line.Ask;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Asks for trades up to a number, newest first, at most 1,000. */
final class ExchangeRest implements RestCodec {
  private final Source source;
  private final String api;

  ExchangeRest(Source source, String api) {
    this.source = source;
    this.api = api;
  }

  @Override
  public List<Ask> trades(String symbol, long from, long to) {
    String after = to < 0 ? "" : "&after=" + (to + 1);
    return List.of(Ask.open(
        URI.create("https://" + api + "/products/" + symbol + "/trades?limit=1000" + after),
        TRADES,
        symbol));
  }

  @Override
  public List<Said> read(Ask ask, String body, long received) {
    Json answer = Json.read(body);
    if (!(answer instanceof Json.Items)) {
      throw new IllegalArgumentException(
          "it is no list of trades: " + answer.at("message").text());
    }
    List<Said> said = new ArrayList<>();
    for (Json trade : answer.items().reversed()) {
      long at = EventTimes.ofText(trade.at("time").text());
      Origin origin = source.origin(
          ask.symbol(),
          Coinbase.unit(ask.symbol()),
          new EventTimes(at, at, received),
          Origin.NO_SEQUENCE);
      said.add(new Said.Event(ExchangeMessages.trade(
          origin, trade.at("trade_id").text(), trade.decimal("price"), trade.decimal("size"))));
    }
    return said;
  }
}
