package io.nexanest.market.adapter.coinbase;

import io.nexanest.market.adapter.rig.Exchange;
import io.nexanest.market.adapter.rig.Exchange.Cell;
import io.nexanest.market.adapter.rig.Exchange.Deal;
import io.nexanest.market.adapter.rig.Wire;
import io.nexanest.market.adapter.spi.json.Json;
import io.nexanest.market.adapter.spi.json.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An exchange that speaks as Coinbase's does. */
final class ExchangeWire implements Wire {
  private static final Pattern TRADES =
      Pattern.compile("/products/([A-Z-]+)/trades\\?limit=1000(?:&after=([0-9]+))?");
  private final Exchange exchange;

  ExchangeWire(Exchange exchange) {
    this.exchange = exchange;
  }

  @Override
  public List<String> receive(Client client, String frame) {
    Json asked = Json.read(frame);
    List<String> answers = new ArrayList<>();
    for (Json each : asked.at("product_ids").items()) {
      String symbol = each.text();
      if (!exchange.symbols().contains(symbol)) {
        answers.add("{\"type\":\"error\",\"message\":\"Failed to subscribe\",\"reason\":"
            + JsonText.text(symbol + " is not a valid product") + "}");
      } else if (asked.at("type").text().equals("subscribe")) {
        client.add("all", symbol);
        answers.add(snapshot(symbol));
        answers.add(match("last_match", exchange.deals(symbol).getLast()));
      } else {
        client.remove("all", symbol);
      }
    }
    answers.add("{\"type\":\"subscriptions\",\"channels\":[{\"name\":\"level2_batch\","
        + "\"product_ids\":[]}]}");
    return answers;
  }

  private String snapshot(String symbol) {
    return "{\"type\":\"snapshot\",\"product_id\":" + JsonText.text(symbol) + ",\"bids\":"
        + pairs(exchange.bids(symbol, 99)) + ",\"asks\":" + pairs(exchange.asks(symbol, 99)) + "}";
  }

  private static String pairs(List<Cell> cells) {
    return cells.stream()
        .map(cell -> "[\"" + cell.price() + "\",\"" + cell.size() + "\"]")
        .collect(Collectors.joining(",", "[", "]"));
  }

  @Override
  public List<Out> encode(Exchange.Happening happening) {
    return switch (happening) {
      case Deal deal ->
        List.of(
            new Out("all", deal.symbol(), match("match", deal)),
            new Out("all", deal.symbol(), ticker(deal)));
      case Exchange.Change change -> {
        String changes = Stream.concat(
                change.bids().stream().map(cell -> triple("buy", cell)),
                change.asks().stream().map(cell -> triple("sell", cell)))
            .collect(Collectors.joining(",", "[", "]"));
        yield List.of(new Out(
            "all",
            change.symbol(),
            "{\"type\":\"l2update\",\"product_id\":" + JsonText.text(change.symbol())
                + ",\"changes\":" + changes + ",\"time\":\"2026-06-01T00:00:00.25Z\"}"));
      }
    };
  }

  private static String triple(String side, Cell cell) {
    return "[\"" + side + "\",\"" + cell.price() + "\",\"" + cell.size() + "\"]";
  }

  private static String match(String type, Deal deal) {
    return "{\"type\":\"" + type + "\",\"product_id\":" + JsonText.text(deal.symbol())
        + ",\"size\":\"" + deal.size() + "\"," + common(deal) + "}";
  }

  private static String ticker(Deal deal) {
    return "{\"type\":\"ticker\",\"product_id\":" + JsonText.text(deal.symbol())
        + ",\"last_size\":\"" + deal.size() + "\"," + common(deal) + "}";
  }

  private static String common(Deal deal) {
    return "\"trade_id\":" + deal.id() + ",\"price\":\"" + deal.price() + "\",\"sequence\":"
        + deal.id() + ",\"time\":\"2026-06-01T00:00:00.5Z\"";
  }

  @Override
  public List<Out> beat() {
    return exchange.symbols().stream()
        .map(symbol -> new Out(
            "all",
            symbol,
            "{\"type\":\"heartbeat\",\"sequence\":1,\"last_trade_id\":"
                + exchange.deals(symbol).size() + ",\"product_id\":" + JsonText.text(symbol)
                + ",\"time\":\"2026-06-01T00:00:00Z\"}"))
        .toList();
  }

  @Override
  public Reply get(String pathAndQuery) {
    Matcher matcher = TRADES.matcher(pathAndQuery);
    if (!matcher.matches()) {
      return Reply.of(404, "{\"message\":\"NotFound\"}");
    }
    String after = matcher.group(2);
    long below = after == null ? Long.MAX_VALUE : Long.parseLong(after);
    return Reply.of(
        200,
        exchange.deals(matcher.group(1)).reversed().stream()
            .filter(deal -> deal.id() < below)
            .limit(1000)
            .map(deal -> "{\"size\":\"" + deal.size() + "\",\"side\":\"buy\"," + common(deal) + "}")
            .collect(Collectors.joining(",", "[", "]")));
  }

  @Override
  public String unknown() {
    return "{\"type\":\"brand_new\",\"x\":{}}";
  }

  @Override
  public String error() {
    return "{\"message\":\"Internal server error\"}";
  }
}
