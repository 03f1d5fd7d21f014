package io.nexanest.market.adapter.coinbase;

import io.nexanest.market.adapter.rig.Exchange;
import io.nexanest.market.adapter.rig.Exchange.Cell;
import io.nexanest.market.adapter.rig.Exchange.Deal;
import io.nexanest.market.adapter.rig.Wire;
import io.nexanest.market.adapter.spi.json.Json;
import io.nexanest.market.adapter.spi.json.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An exchange that speaks as Advanced Trade does, and counts what it sends to each client. */
final class AdvancedWire implements Wire {
  private static final String TIME = "\"2026-06-01T00:00:00.123456Z\"";
  private final Exchange exchange;

  AdvancedWire(Exchange exchange) {
    this.exchange = exchange;
  }

  @Override
  public String finish(Client client, String text) {
    return text.replace("\"sequence_num\":0", "\"sequence_num\":" + client.next());
  }

  private static String message(String channel, String event) {
    return "{\"channel\":\"" + channel + "\",\"client_id\":\"\",\"timestamp\":" + TIME
        + ",\"sequence_num\":0,\"events\":[" + event + "]}";
  }

  @Override
  public List<String> receive(Client client, String frame) {
    Json asked = Json.read(frame);
    String channel = asked.at("channel").text();
    boolean subscribe = asked.at("type").text().equals("subscribe");
    List<String> answers = new ArrayList<>();
    if (channel.equals("heartbeats")) {
      client.add(channel, "");
    }
    for (Json each : asked.at("product_ids").items()) {
      String symbol = each.text();
      if (!subscribe) {
        client.remove(channel, symbol);
      } else {
        client.add(channel, symbol);
        answers.add(
            channel.equals("level2")
                ? book("snapshot", symbol, exchange.bids(symbol, 99), exchange.asks(symbol, 99))
                : trades("snapshot", last(symbol, 50)));
      }
    }
    answers.add(message("subscriptions", "{\"subscriptions\":{}}"));
    return answers;
  }

  private List<Deal> last(String symbol, int most) {
    return exchange.deals(symbol).reversed().stream().limit(most).toList();
  }

  private static String book(String type, String symbol, List<Cell> bids, List<Cell> asks) {
    String updates = Stream.concat(
            bids.stream().map(cell -> update("bid", cell)),
            asks.stream().map(cell -> update("offer", cell)))
        .collect(Collectors.joining(",", "[", "]"));
    return message(
        "l2_data",
        "{\"type\":\"" + type + "\",\"product_id\":" + JsonText.text(symbol) + ",\"updates\":"
            + updates + "}");
  }

  private static String update(String side, Cell cell) {
    return "{\"side\":\"" + side + "\",\"event_time\":" + TIME + ",\"price_level\":\""
        + cell.price() + "\",\"new_quantity\":\"" + cell.size() + "\"}";
  }

  private static String trades(String type, List<Deal> deals) {
    return message("market_trades", "{\"type\":\"" + type + "\",\"trades\":" + list(deals) + "}");
  }

  private static String list(List<Deal> deals) {
    return deals.stream()
        .map(deal -> "{\"trade_id\":\"" + deal.id() + "\",\"product_id\":"
            + JsonText.text(deal.symbol()) + ",\"price\":\"" + deal.price() + "\",\"size\":\""
            + deal.size() + "\",\"time\":" + TIME + ",\"side\":\"BUY\"}")
        .collect(Collectors.joining(",", "[", "]"));
  }

  @Override
  public List<Out> encode(Exchange.Happening happening) {
    return switch (happening) {
      case Deal deal ->
        List.of(new Out("market_trades", deal.symbol(), trades("update", List.of(deal))));
      case Exchange.Change change ->
        List.of(new Out(
            "level2",
            change.symbol(),
            book("update", change.symbol(), change.bids(), change.asks())));
    };
  }

  @Override
  public List<Out> beat() {
    return List.of(new Out("heartbeats", "", message("heartbeats", "{\"heartbeat_counter\":1}")));
  }

  @Override
  public Reply get(String pathAndQuery) {
    String symbol = pathAndQuery.replaceFirst(".*/products/([A-Z-]+)/ticker.*", "$1");
    return Reply.of(200, "{\"trades\":" + list(last(symbol, 1000)) + ",\"best_bid\":\"1\"}");
  }

  @Override
  public String unknown() {
    return message("brand_new", "{\"x\":{}}");
  }

  @Override
  public String error() {
    return "{\"message\":\"internal\"}";
  }
}
