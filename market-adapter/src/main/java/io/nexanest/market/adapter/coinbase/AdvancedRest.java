package io.nexanest.market.adapter.coinbase;

import io.nexanest.market.adapter.spi.adapter.RestCodec;
import io.nexanest.market.adapter.spi.adapter.Said;
import io.nexanest.market.adapter.spi.event.EventTimes;
import io.nexanest.market.adapter.spi.event.Source;
import io.nexanest.market.adapter.spi.json.Json;
import io.nexanest.market.adapter.spi.line.Ask;
import java.net.URI;
import java.util.List;

/** Asks for the newest 1,000 trades, because it can't be asked for those up to a number. */
final class AdvancedRest implements RestCodec {
  private final Source source;
  private final String api;

  AdvancedRest(Source source, String api) {
    this.source = source;
    this.api = api;
  }

  @Override
  public List<Ask> trades(String symbol, long from, long to) {
    return List.of(Ask.open(
        URI.create("https://" + api + "/api/v3/brokerage/market/products/" + symbol
            + "/ticker?limit=1000"),
        TRADES,
        symbol));
  }

  @Override
  public List<Said> read(Ask ask, String body, long received) {
    Json answer = Json.read(body);
    if (!answer.at("trades").present()) {
      throw new IllegalArgumentException(
          "it has no trades: " + answer.at("message").text());
    }
    return AdvancedMessages.trades(source, answer, EventTimes.received(received));
  }
}
