package io.nexanest.market.adapter.kraken;

import io.nexanest.market.adapter.rig.Exchange;
import io.nexanest.market.adapter.rig.Exchange.Cell;
import io.nexanest.market.adapter.rig.Wire;
import io.nexanest.market.adapter.spi.json.Json;
import io.nexanest.market.adapter.spi.json.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** An exchange that speaks version 2: its books are the ten best levels of each side. */
public final class KrakenWire implements Wire {
  private static final int DEPTH = 10;
  private final Exchange exchange;
  private final Map<String, List<Cell>> bids = new HashMap<>();
  private final Map<String, List<Cell>> asks = new HashMap<>();

  public KrakenWire(Exchange exchange) {
    this.exchange = exchange;
    exchange.symbols().forEach(this::remember);
  }

  private void remember(String symbol) {
    bids.put(symbol, exchange.bids(symbol, DEPTH));
    asks.put(symbol, exchange.asks(symbol, DEPTH));
  }

  @Override
  public List<String> greet(Client client) {
    return List.of(
        "{\"channel\":\"status\",\"type\":\"update\",\"data\":[{\"system\":\"online\"}]}");
  }

  @Override
  public List<String> receive(Client client, String frame) {
    Json asked = Json.read(frame);
    String method = asked.at("method").text();
    if (method.equals("ping")) {
      return List.of("{\"method\":\"pong\",\"time_in\":\"2026-06-01T00:00:00Z\"}");
    }
    String channel = asked.at("params").at("channel").text();
    List<String> answers = new ArrayList<>();
    for (Json each : asked.at("params").at("symbol").items()) {
      String symbol = each.text();
      if (!exchange.symbols().contains(symbol)) {
        answers.add("{\"method\":\"subscribe\",\"success\":false,\"symbol\":"
            + JsonText.text(symbol) + ",\"error\":\"Currency pair not supported " + symbol + "\"}");
        continue;
      }
      answers.add(
          "{\"method\":" + JsonText.text(method) + ",\"success\":true,\"result\":{\"channel\":"
              + JsonText.text(channel) + ",\"symbol\":" + JsonText.text(symbol) + "}}");
      if (method.equals("subscribe")) {
        client.add(channel, symbol);
        answers.add(snapshot(channel, symbol));
      } else {
        client.remove(channel, symbol);
      }
    }
    return answers;
  }

  private String snapshot(String channel, String symbol) {
    if (channel.equals("book")) {
      return book("snapshot", symbol, bidsOf(symbol), asksOf(symbol));
    }
    List<Exchange.Deal> deals = exchange.deals(symbol);
    return trades("snapshot", deals.subList(Math.max(0, deals.size() - 50), deals.size()));
  }

  @Override
  public List<Out> encode(Exchange.Happening happening) {
    return switch (happening) {
      case Exchange.Deal deal ->
        List.of(new Out("trade", deal.symbol(), trades("update", List.of(deal))));
      case Exchange.Change change -> {
        String symbol = change.symbol();
        List<Cell> bidsBefore = bidsOf(symbol);
        List<Cell> asksBefore = asksOf(symbol);
        remember(symbol);
        List<Cell> bidsNow = changed(bidsBefore, bidsOf(symbol), change.bids());
        List<Cell> asksNow = changed(asksBefore, asksOf(symbol), change.asks());
        yield bidsNow.isEmpty() && asksNow.isEmpty()
            ? List.of()
            : List.of(new Out("book", symbol, book("update", symbol, bidsNow, asksNow)));
      }
    };
  }

  /** What is new in the best levels, and what is gone without having been pushed out. */
  private static List<Cell> changed(List<Cell> before, List<Cell> now, List<Cell> changes) {
    Stream<Cell> gone = changes.stream()
        .filter(cell -> cell.size().equals("0.00000000"))
        .filter(cell -> before.stream().anyMatch(b -> b.price().equals(cell.price())));
    return Stream.concat(gone, now.stream().filter(cell -> !before.contains(cell)))
        .toList();
  }

  private List<Cell> bidsOf(String symbol) {
    return bids.getOrDefault(symbol, List.of());
  }

  private List<Cell> asksOf(String symbol) {
    return asks.getOrDefault(symbol, List.of());
  }

  private String book(String type, String symbol, List<Cell> bidCells, List<Cell> askCells) {
    String sum = Stream.concat(asksOf(symbol).stream(), bidsOf(symbol).stream())
        .map(cell -> bare(cell.price()) + bare(cell.size()))
        .collect(Collectors.joining());
    CRC32 crc = new CRC32();
    crc.update(sum.getBytes(StandardCharsets.US_ASCII));
    return "{\"channel\":\"book\",\"type\":\"" + type + "\",\"data\":[{\"symbol\":"
        + JsonText.text(symbol) + ",\"bids\":" + cells(bidCells) + ",\"asks\":" + cells(askCells)
        + ",\"checksum\":" + crc.getValue() + ",\"timestamp\":\"2026-06-01T00:00:00.5Z\"}]}";
  }

  private static String bare(String number) {
    return number.replace(".", "").replaceFirst("^0+", "");
  }

  private static String cells(List<Cell> cells) {
    return cells.stream()
        .map(cell -> "{\"price\":" + cell.price() + ",\"qty\":" + cell.size() + "}")
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static String trades(String type, List<Exchange.Deal> deals) {
    return deals.stream()
        .map(deal -> "{\"symbol\":" + JsonText.text(deal.symbol()) + ",\"side\":\""
            + (deal.buy() ? "buy" : "sell") + "\",\"price\":" + deal.price() + ",\"qty\":"
            + deal.size() + ",\"ord_type\":\"limit\",\"trade_id\":" + deal.id()
            + ",\"timestamp\":\"2026-06-01T00:00:00.123456Z\"}")
        .collect(Collectors.joining(
            ",", "{\"channel\":\"trade\",\"type\":\"" + type + "\",\"data\":[", "]}"));
  }

  @Override
  public List<Out> beat() {
    return List.of(new Out("", "", "{\"channel\":\"heartbeat\"}"));
  }

  @Override
  public String unknown() {
    return "{\"channel\":\"brand_new\",\"data\":[{\"x\":1}]}";
  }
}
