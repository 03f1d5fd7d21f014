package io.nexanest.market.adapter.coinbase;

import io.nexanest.market.adapter.spi.adapter.MessageCodec;
import io.nexanest.market.adapter.spi.adapter.Said;
import io.nexanest.market.adapter.spi.event.BookMark;
import io.nexanest.market.adapter.spi.event.EventTimes;
import io.nexanest.market.adapter.spi.event.Level;
import io.nexanest.market.adapter.spi.event.MarketEvent.BookSnapshot;
import io.nexanest.market.adapter.spi.event.MarketEvent.BookUpdate;
import io.nexanest.market.adapter.spi.event.MarketEvent.Trade;
import io.nexanest.market.adapter.spi.event.Origin;
import io.nexanest.market.adapter.spi.event.PriceKind;
import io.nexanest.market.adapter.spi.event.Scaled;
import io.nexanest.market.adapter.spi.event.Source;
import io.nexanest.market.adapter.spi.json.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads frames of the exchange. Types {@code ticker}, {@code last_match} and {@code match} tell the
 * same trades, in any order; the tape tells each once.
 */
final class ExchangeMessages implements MessageCodec {
  private final Source source;

  ExchangeMessages(Source source) {
    this.source = source;
  }

  @Override
  public List<Said> read(String frame, long received) {
    Json message = Json.read(frame);
    String type = message.at("type").text();
    return List.of(
        switch (type) {
          case "snapshot" -> snapshot(message, received);
          case "l2update" -> update(message, received);
          case "match", "last_match" -> trade(message, "size", received);
          case "ticker" ->
            message.at("trade_id").present()
                ? trade(message, "last_size", received)
                : new Said.Other("ticker without a trade");
          case "heartbeat" ->
            new Said.LastTrade(message.at("product_id").text(), message.whole("last_trade_id"));
          case "subscriptions" -> subscriptions(message);
          case "error" -> error(message);
          default -> new Said.Other(type);
        });
  }

  private static Said subscriptions(Json message) {
    Set<String> symbols = new HashSet<>();
    message
        .at("channels")
        .items()
        .forEach(
            channel -> channel.at("product_ids").items().forEach(id -> symbols.add(id.text())));
    return new Said.Subscribed(symbols);
  }

  private static Said error(Json message) {
    String reason = message.at("reason").text();
    String text = message.at("message").text() + (reason.isEmpty() ? "" : ": " + reason);
    String[] words = reason.split(" ", 2);
    return reason.endsWith("is not a valid product")
        ? new Said.Refused(words[0], text)
        : new Said.Trouble(text, false);
  }

  private Said snapshot(Json message, long received) {
    return new Said.Event(new BookSnapshot(
        origin(message, received), side(message, "bids"), side(message, "asks"), BookMark.NONE, 0));
  }

  private static List<Level> side(Json message, String name) {
    return message.at(name).items().stream().map(level -> level(level, 0)).toList();
  }

  private static Level level(Json level, int first) {
    return new Level(
        level.at(first).decimalNamed("price"), level.at(first + 1).decimalNamed("size"));
  }

  private Said update(Json message, long received) {
    List<Level> bids = new ArrayList<>();
    List<Level> asks = new ArrayList<>();
    for (Json change : message.at("changes").items()) {
      (change.at(0).text().equals("buy") ? bids : asks).add(level(change, 1));
    }
    return new Said.Event(new BookUpdate(origin(message, received), bids, asks, BookMark.NONE));
  }

  private Said trade(Json message, String size, long received) {
    return new Said.Event(trade(
        origin(message, received),
        message.at("trade_id").text(),
        message.decimal("price"),
        message.decimal(size)));
  }

  /** A trade; the type that comes first tells it, so sides, which they name differently, stay out. */
  static Trade trade(Origin origin, String id, Scaled price, Scaled size) {
    return new Trade(origin, id, price, size, PriceKind.LAST, List.of());
  }

  private Origin origin(Json message, long received) {
    String product = message.at("product_id").text();
    Json time = message.at("time");
    long at = time.present() ? EventTimes.ofText(time.text()) : received;
    return source.origin(
        product,
        Coinbase.unit(product),
        new EventTimes(at, at, received),
        message.whole("sequence", Origin.NO_SEQUENCE));
  }
}
