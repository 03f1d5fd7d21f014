package io.nexanest.market.adapter.massive;

import io.nexanest.market.adapter.rig.Exchange;
import io.nexanest.market.adapter.rig.Exchange.Cell;
import io.nexanest.market.adapter.rig.Exchange.Deal;
import io.nexanest.market.adapter.rig.Wire;
import io.nexanest.market.adapter.spi.json.Json;
import io.nexanest.market.adapter.spi.json.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** An exchange that speaks as Massive does: milliseconds on the line, nanoseconds by HTTP. */
final class MassiveWire implements Wire {
  private static final long MILLI = 1_000_000L;
  private final Exchange exchange;

  MassiveWire(Exchange exchange) {
    this.exchange = exchange;
  }

  private static String status(String status, String message) {
    return "[{\"ev\":\"status\",\"status\":\"" + status + "\",\"message\":\"" + message + "\"}]";
  }

  @Override
  public List<String> greet(Client client) {
    return List.of(status("connected", "Connected Successfully"));
  }

  @Override
  public List<String> receive(Client client, String frame) {
    Json asked = Json.read(frame);
    String params = asked.at("params").text();
    String action = asked.at("action").text();
    if (action.equals("auth")) {
      return List.of(
          params.equals("right")
              ? status("auth_success", "authenticated")
              : status("auth_failed", "authentication failed"));
    }
    List<String> answers = new ArrayList<>();
    for (String channel : params.split(",", -1)) {
      if (action.equals("subscribe")) {
        client.add(channel.substring(0, 1), channel.substring(2));
        answers.add(status("success", "subscribed to: " + channel));
      } else {
        client.remove(channel.substring(0, 1), channel.substring(2));
        answers.add(status("success", "unsubscribed to: " + channel));
      }
    }
    return answers;
  }

  @Override
  public List<Out> encode(Exchange.Happening happening) {
    return switch (happening) {
      case Deal deal ->
        List.of(new Out(
            "T",
            deal.symbol(),
            "[{\"ev\":\"T\",\"sym\":" + JsonText.text(deal.symbol()) + ",\"i\":\"" + deal.id()
                + "\",\"p\":" + deal.price() + ",\"s\":" + deal.size() + ",\"t\":"
                + deal.at() / MILLI + ",\"q\":" + deal.id() + ",\"z\":3}]"));
      case Exchange.Change change -> {
        Cell bid = exchange.bids(change.symbol(), 1).getFirst();
        Cell ask = exchange.asks(change.symbol(), 1).getFirst();
        yield List.of(new Out(
            "Q",
            change.symbol(),
            "[{\"ev\":\"Q\",\"sym\":" + JsonText.text(change.symbol()) + ",\"bx\":4,\"bp\":"
                + bid.price() + ",\"bs\":" + bid.size() + ",\"ax\":4,\"ap\":" + ask.price()
                + ",\"as\":" + ask.size() + ",\"t\":1780000000123,\"q\":1,\"z\":3}]"));
      }
    };
  }

  @Override
  public List<Out> beat() {
    return List.of();
  }

  /** Two trades a page, so that pages are walked. */
  @Override
  public Reply get(String pathAndQuery) {
    if (pathAndQuery.startsWith("/v3/snapshot")) {
      return Reply.of(200, "{\"status\":\"OK\",\"results\":[]}");
    }
    String symbol = pathAndQuery.replaceFirst(".*/trades/([A-Z]+).*", "$1");
    long since = Long.parseLong(pathAndQuery.replaceFirst(".*timestamp.gte=([0-9]+).*", "$1"));
    int skip = pathAndQuery.contains("cursor=")
        ? Integer.parseInt(pathAndQuery.replaceFirst(".*cursor=([0-9]+)", "$1"))
        : 0;
    List<Deal> all =
        exchange.deals(symbol).stream().filter(deal -> deal.at() >= since).toList();
    String list = all.stream()
        .skip(skip)
        .limit(2)
        .map(deal -> "{\"id\":\"" + deal.id() + "\",\"price\":" + deal.price() + ",\"size\":"
            + deal.size() + ",\"sip_timestamp\":" + deal.at() + ",\"sequence_number\":" + deal.id()
            + "}")
        .collect(Collectors.joining(",", "[", "]"));
    String next = skip + 2 < all.size()
        ? ",\"next_url\":\"https://api.massive.com/v3/trades/" + symbol + "?timestamp.gte=" + since
            + "&cursor=" + (skip + 2) + "\""
        : "";
    return Reply.of(200, "{\"status\":\"OK\",\"results\":" + list + next + "}");
  }

  @Override
  public String unknown() {
    return "[{\"ev\":\"brand_new\",\"x\":{}}]";
  }

  @Override
  public String error() {
    return "{\"status\":\"ERROR\",\"error\":\"internal\"}";
  }
}
