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

/**
 * Reads frames of version 1, which runs on without change and of which recordings exist. Its trades
 * have no number, so their id is made of what they say.
 */
final class KrakenV1Messages implements MessageCodec {
  @Override
  public List<Said> read(String frame, long received) {
    Json message = Json.read(frame);
    if (message.at("event").present()) {
      return List.of(event(message));
    }
    int size = message.items().size();
    String channel = message.at(size - 2).text();
    String symbol = message.at(size - 1).text();
    List<Said> said = new ArrayList<>();
    if (channel.startsWith("book-")) {
      said.add(book(message, symbol, Integer.parseInt(channel, 5, channel.length(), 10), received));
    } else if (channel.equals("trade")) {
      message.at(1).items().forEach(trade -> said.add(trade(trade, symbol, received)));
    } else {
      said.add(new Said.Other(channel));
    }
    return said;
  }

  private static Said event(Json message) {
    String event = message.at("event").text();
    return switch (event) {
      case "heartbeat", "pong" -> new Said.Alive();
      case "subscriptionStatus" ->
        message.at("status").text().equals("subscribed")
            ? new Said.Subscribed(Set.of(message.at("pair").text()))
            : new Said.Other(message.at("errorMessage").text());
      default -> new Said.Other(event);
    };
  }

  /** An update of both sides has two parts, and the checksum in the second. */
  private static Said book(Json message, String symbol, int depth, long received) {
    List<Level> bids = new ArrayList<>();
    List<Level> asks = new ArrayList<>();
    boolean snapshot = message.at(1).at("as").present();
    long checksum = -1;
    long at = -1;
    for (int part = 1; part < message.items().size() - 2; part++) {
      Json changes = message.at(part);
      for (String side : snapshot ? List.of("bs", "as") : List.of("b", "a")) {
        for (Json level : changes.at(side).items()) {
          (side.startsWith("b") ? bids : asks)
              .add(
                  new Level(level.at(0).decimalNamed("price"), level.at(1).decimalNamed("volume")));
          at = Math.max(at, EventTimes.ofSeconds(level.at(2).text()));
        }
      }
      checksum = changes.at("c").present() ? Long.parseLong(changes.at("c").text()) : checksum;
    }
    Origin origin = origin(symbol, at < 0 ? received : at, received);
    BookMark mark = BookMark.checksum(checksum);
    return new Said.Event(
        snapshot
            ? new BookSnapshot(origin, bids, asks, mark, depth)
            : new BookUpdate(origin, bids, asks, mark));
  }

  private static Said trade(Json trade, String symbol, long received) {
    String time = trade.at(2).text();
    return new Said.Event(new MarketEvent.Trade(
        origin(symbol, EventTimes.ofSeconds(time), received),
        time
            + ' '
            + trade.at(0).text()
            + ' '
            + trade.at(1).text()
            + ' '
            + trade.at(3).text(),
        trade.at(0).decimalNamed("price"),
        trade.at(1).decimalNamed("volume"),
        PriceKind.LAST,
        List.of(trade.at(3).text(), trade.at(4).text())));
  }

  private static Origin origin(String symbol, long at, long received) {
    return Kraken.SOURCE.origin(
        symbol, Kraken.unit(symbol), new EventTimes(at, at, received), Origin.NO_SEQUENCE);
  }
}
