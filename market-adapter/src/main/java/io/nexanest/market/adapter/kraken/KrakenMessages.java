package io.nexanest.market.adapter.kraken;

import io.nexanest.market.adapter.spi.adapter.MessageCodec;
import io.nexanest.market.adapter.spi.adapter.Said;
import io.nexanest.market.adapter.spi.event.BookMark;
import io.nexanest.market.adapter.spi.event.EventTimes;
import io.nexanest.market.adapter.spi.event.Level;
import io.nexanest.market.adapter.spi.event.MarketEvent;
import io.nexanest.market.adapter.spi.event.MarketEvent.BookSnapshot;
import io.nexanest.market.adapter.spi.event.MarketEvent.BookUpdate;
import io.nexanest.market.adapter.spi.event.Origin;
import io.nexanest.market.adapter.spi.event.PriceKind;
import io.nexanest.market.adapter.spi.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads frames of version 2. */
final class KrakenMessages implements MessageCodec {
  private final int depth;

  KrakenMessages(int depth) {
    this.depth = depth;
  }

  @Override
  public List<Said> read(String frame, long received) {
    Json message = Json.read(frame);
    String method = message.at("method").text();
    if (!method.isEmpty()) {
      return List.of(reply(method, message));
    }
    String channel = message.at("channel").text();
    List<Said> said = new ArrayList<>();
    switch (channel) {
      case "book" -> {
        boolean snapshot = message.at("type").text().equals("snapshot");
        message.at("data").items().forEach(data -> said.add(book(data, snapshot, received)));
      }
      case "trade" -> message.at("data").items().forEach(data -> said.add(trade(data, received)));
      case "ticker" -> message.at("data").items().forEach(data -> said.add(ticker(data, received)));
      case "heartbeat" -> said.add(new Said.Alive());
      case "status" -> said.add(status(message.at("data").at(0)));
      default -> said.add(new Said.Other(channel));
    }
    return said;
  }

  private static Said reply(String method, Json message) {
    Json result = message.at("result");
    String error = message.at("error").text();
    if (method.equals("pong")) {
      return new Said.Alive();
    }
    if (message.at("success").text().equals("false") || !error.isEmpty()) {
      String symbol = message.at("symbol").text();
      return error.startsWith("Currency pair not supported")
          ? new Said.Refused(symbol, error)
          : new Said.Other(error);
    }
    return method.equals("subscribe") && result.at("channel").text().equals("book")
        ? new Said.Subscribed(Set.of(result.at("symbol").text()))
        : new Said.Alive();
  }

  private static Said status(Json data) {
    String system = data.at("system").text();
    return system.equals("maintenance")
        ? new Said.Leaving("Kraken is in maintenance")
        : new Said.Other("status " + system);
  }

  private Said book(Json data, boolean snapshot, long received) {
    Origin origin = origin(data, received);
    BookMark mark = BookMark.checksum(data.whole("checksum", -1));
    List<Level> bids = levels(data, "bids");
    List<Level> asks = levels(data, "asks");
    return new Said.Event(
        snapshot
            ? new BookSnapshot(origin, bids, asks, mark, depth)
            : new BookUpdate(origin, bids, asks, mark));
  }

  private static List<Level> levels(Json data, String side) {
    return data.at(side).items().stream()
        .map(level -> new Level(level.decimal("price"), level.decimal("qty")))
        .toList();
  }

  private static Said trade(Json data, long received) {
    return new Said.Event(new MarketEvent.Trade(
        origin(data, received),
        data.at("trade_id").text(),
        data.decimal("price"),
        data.decimal("qty"),
        PriceKind.LAST,
        List.of(data.at("side").text(), data.at("ord_type").text())));
  }

  private static Said ticker(Json data, long received) {
    return new Said.Event(new MarketEvent.Quote(
        origin(data, received),
        new Level(data.decimal("bid"), data.decimal("bid_qty")),
        new Level(data.decimal("ask"), data.decimal("ask_qty"))));
  }

  private static Origin origin(Json data, long received) {
    String symbol = data.at("symbol").text();
    Json time = data.at("timestamp");
    long at = time.present() ? EventTimes.ofText(time.text()) : received;
    return Kraken.SOURCE.origin(
        symbol,
        Kraken.unit(symbol),
        new EventTimes(at, at, received),
        data.whole("trade_id", Origin.NO_SEQUENCE));
  }
}
