package io.nexanest.market.adapter.binance;

import io.nexanest.market.adapter.rig.Exchange;
import io.nexanest.market.adapter.rig.Exchange.Cell;
import io.nexanest.market.adapter.rig.Exchange.Deal;
import io.nexanest.market.adapter.rig.Wire;
import io.nexanest.market.adapter.spi.json.Json;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** An exchange that speaks as Binance does: books begin with an answer by HTTP. */
final class BinanceWire implements Wire {
  private final Exchange exchange;

  BinanceWire(Exchange exchange) {
    this.exchange = exchange;
  }

  @Override
  public List<String> receive(Client client, String frame) {
    Json asked = Json.read(frame);
    for (Json stream : asked.at("params").items()) {
      String[] parts = stream.text().split("@", 2);
      String symbol = parts[0].toUpperCase(Locale.ROOT);
      if (asked.at("method").text().equals("SUBSCRIBE")) {
        client.add(parts[1], symbol);
      } else {
        client.remove(parts[1], symbol);
      }
    }
    return List.of("{\"result\":null,\"id\":1}");
  }

  @Override
  public List<Out> encode(Exchange.Happening happening) {
    return switch (happening) {
      case Deal deal ->
        List.of(out(
            "aggTrade",
            deal.symbol(),
            "{\"e\":\"aggTrade\",\"s\":\"" + deal.symbol() + "\"," + trade(deal) + "}"));
      case Exchange.Change change ->
        List.of(out(
            "depth@100ms",
            change.symbol(),
            "{\"e\":\"depthUpdate\",\"E\":1780000000123,\"s\":\"" + change.symbol() + "\",\"U\":"
                + change.first() + ",\"u\":" + change.last() + ",\"b\":" + pairs(change.bids())
                + ",\"a\":" + pairs(change.asks()) + "}"));
    };
  }

  private static Out out(String channel, String symbol, String data) {
    return new Out(
        channel,
        symbol,
        "{\"stream\":\"" + symbol.toLowerCase(Locale.ROOT) + "@" + channel + "\",\"data\":" + data
            + "}");
  }

  private static String trade(Deal deal) {
    return "\"a\":" + deal.id() + ",\"p\":\"" + deal.price() + "\",\"q\":\"" + deal.size()
        + "\",\"f\":1,\"l\":1,\"T\":1780000000456,\"m\":" + !deal.buy() + ",\"M\":true";
  }

  private static String pairs(List<Cell> cells) {
    return cells.stream()
        .map(cell -> "[\"" + cell.price() + "\",\"" + cell.size() + "\"]")
        .collect(Collectors.joining(",", "[", "]"));
  }

  /** Binance is silent but for pings, which the line hears below this. */
  @Override
  public List<Out> beat() {
    return List.of();
  }

  @Override
  public Reply get(String pathAndQuery) {
    String symbol = pathAndQuery.replaceFirst(".*symbol=([A-Z]+).*", "$1");
    if (!exchange.symbols().contains(symbol)) {
      return Reply.of(400, "{\"code\":-1121,\"msg\":\"Invalid symbol.\"}");
    }
    if (pathAndQuery.startsWith("/api/v3/depth?")) {
      return Reply.of(
          200,
          "{\"lastUpdateId\":" + exchange.lastUpdate(symbol) + ",\"bids\":"
              + pairs(exchange.bids(symbol, 1000)) + ",\"asks\":"
              + pairs(exchange.asks(symbol, 1000)) + "}");
    }
    long from = pathAndQuery.contains("fromId=")
        ? Long.parseLong(pathAndQuery.replaceFirst(".*fromId=([0-9]+).*", "$1"))
        : exchange.deals(symbol).size();
    return Reply.of(
        200,
        exchange.deals(symbol).stream()
            .filter(deal -> deal.id() >= from)
            .limit(1000)
            .map(deal -> "{" + trade(deal) + "}")
            .collect(Collectors.joining(",", "[", "]")));
  }

  @Override
  public String unknown() {
    return "{\"stream\":\"btcusdt@brandNew\",\"data\":{\"e\":\"brandNew\"}}";
  }

  @Override
  public String error() {
    return "{\"code\":-1000,\"msg\":\"An unknown error occurred.\"}";
  }
}
