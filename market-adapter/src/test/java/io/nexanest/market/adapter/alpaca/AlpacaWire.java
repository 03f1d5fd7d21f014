package io.nexanest.market.adapter.alpaca;

import io.nexanest.market.adapter.rig.Exchange;
import io.nexanest.market.adapter.rig.Exchange.Cell;
import io.nexanest.market.adapter.rig.Exchange.Deal;
import io.nexanest.market.adapter.rig.Wire;
import io.nexanest.market.adapter.spi.json.Json;
import io.nexanest.market.adapter.spi.json.JsonText;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** An exchange that speaks as Alpaca does: it greets, wants a key, and has best bids and asks only. */
final class AlpacaWire implements Wire {
  private final Exchange exchange;

  AlpacaWire(Exchange exchange) {
    this.exchange = exchange;
  }

  @Override
  public List<String> greet(Client client) {
    return List.of("[{\"T\":\"success\",\"msg\":\"connected\"}]");
  }

  @Override
  public List<String> receive(Client client, String frame) {
    Json asked = Json.read(frame);
    if (asked.at("action").text().equals("auth")) {
      return List.of(
          asked.at("secret").text().equals("right")
              ? "[{\"T\":\"success\",\"msg\":\"authenticated\"}]"
              : "[{\"T\":\"error\",\"code\":402,\"msg\":\"auth failed\"}]");
    }
    for (Json symbol : asked.at("trades").items()) {
      if (asked.at("action").text().equals("subscribe")) {
        client.add("all", symbol.text());
      } else {
        client.remove("all", symbol.text());
      }
    }
    return List.of(
        "[{\"T\":\"subscription\",\"trades\":" + JsonText.array(exchange.symbols()) + "}]");
  }

  @Override
  public List<Out> encode(Exchange.Happening happening) {
    return switch (happening) {
      case Deal deal ->
        List.of(new Out(
            "all",
            deal.symbol(),
            "[{\"T\":\"t\",\"S\":" + JsonText.text(deal.symbol()) + "," + fields(deal) + "}]"));
      case Exchange.Change change -> {
        Cell bid = exchange.bids(change.symbol(), 1).getFirst();
        Cell ask = exchange.asks(change.symbol(), 1).getFirst();
        yield List.of(new Out(
            "all",
            change.symbol(),
            "[{\"T\":\"q\",\"S\":" + JsonText.text(change.symbol()) + ",\"bx\":\"V\",\"bp\":"
                + bid.price() + ",\"bs\":" + bid.size() + ",\"ax\":\"V\",\"ap\":" + ask.price()
                + ",\"as\":" + ask.size() + ",\"t\":\"2026-06-01T00:00:00Z\"}]"));
      }
    };
  }

  private static String fields(Deal deal) {
    return "\"i\":" + deal.id() + ",\"x\":\"\",\"p\":" + deal.price() + ",\"s\":" + deal.size()
        + ",\"c\":[\"@\"],\"t\":\"" + Instant.ofEpochSecond(0, deal.at()) + "\"";
  }

  @Override
  public List<Out> beat() {
    return List.of();
  }

  /** Two trades a page, so that pages are walked. */
  @Override
  public Reply get(String pathAndQuery) {
    String symbol = pathAndQuery.replaceFirst(".*symbols=([A-Z]+).*", "$1");
    Instant start = Instant.parse(pathAndQuery.replaceFirst(".*start=([^&]+).*", "$1"));
    int skip = pathAndQuery.contains("page_token")
        ? Integer.parseInt(pathAndQuery.replaceFirst(".*page_token=([0-9]+)", "$1"))
        : 0;
    List<Deal> all = exchange.deals(symbol).stream()
        .filter(deal -> !Instant.ofEpochSecond(0, deal.at()).isBefore(start))
        .toList();
    String list = all.stream()
        .skip(skip)
        .limit(2)
        .map(deal -> "{" + fields(deal) + "}")
        .collect(Collectors.joining(",", "[", "]"));
    String next = skip + 2 < all.size() ? "\"" + (skip + 2) + "\"" : "null";
    return Reply.of(
        200,
        "{\"trades\":{" + JsonText.text(symbol) + ":" + list + "},\"next_page_token\":" + next
            + "}");
  }

  @Override
  public String unknown() {
    return "[{\"T\":\"brand_new\",\"x\":{}}]";
  }

  @Override
  public String error() {
    return "{\"message\":\"internal\"}";
  }
}
