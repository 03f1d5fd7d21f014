package io.nexanest.market.adapter.coinbase;

import io.nexanest.market.adapter.spi.adapter.MessageCodec;
import io.nexanest.market.adapter.spi.adapter.Said;
import io.nexanest.market.adapter.spi.event.BookMark;
import io.nexanest.market.adapter.spi.event.EventTimes;
import io.nexanest.market.adapter.spi.event.Level;
import io.nexanest.market.adapter.spi.event.MarketEvent.BookSnapshot;
import io.nexanest.market.adapter.spi.event.MarketEvent.BookUpdate;
import io.nexanest.market.adapter.spi.event.MarketEvent.Quote;
import io.nexanest.market.adapter.spi.event.Origin;
import io.nexanest.market.adapter.spi.event.Source;
import io.nexanest.market.adapter.spi.json.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads frames of Advanced Trade, of which each carries the line's count. */
final class AdvancedMessages implements MessageCodec {
  private final Source source;

  AdvancedMessages(Source source) {
    this.source = source;
  }

  @Override
  public List<Said> read(String frame, long received) {
    Json message = Json.read(frame);
    if (message.at("type").text().equals("error")) {
      return List.of(new Said.Trouble(message.at("message").text(), false));
    }
    List<Said> said = new ArrayList<>();
    said.add(new Said.Sequence(message.whole("sequence_num")));
    String channel = message.at("channel").text();
    Json time = message.at("timestamp");
    long publish = time.present() ? EventTimes.ofText(time.text()) : received;
    EventTimes times = new EventTimes(publish, publish, received);
    for (Json event : message.at("events").items()) {
      switch (channel) {
        case "l2_data" -> said.add(book(event, times));
        case "market_trades" -> said.addAll(trades(source, event, times));
        case "ticker" -> event.at("tickers").items().forEach(t -> said.add(ticker(t, times)));
        case "subscriptions" -> said.add(subscriptions(event.at("subscriptions")));
        case "heartbeats" -> said.add(new Said.Alive());
        default -> said.add(new Said.Other(channel));
      }
    }
    return said;
  }

  private static Said subscriptions(Json channels) {
    Set<String> symbols = new HashSet<>();
    channels.at("level2").items().forEach(id -> symbols.add(id.text()));
    return new Said.Subscribed(symbols);
  }

  private Said book(Json event, EventTimes frameTimes) {
    List<Level> bids = new ArrayList<>();
    List<Level> asks = new ArrayList<>();
    long at = 0;
    for (Json update : event.at("updates").items()) {
      at = Math.max(at, EventTimes.ofText(update.at("event_time").text()));
      (update.at("side").text().equals("bid") ? bids : asks)
          .add(new Level(update.decimal("price_level"), update.decimal("new_quantity")));
    }
    EventTimes times =
        at == 0 ? frameTimes : new EventTimes(at, frameTimes.publish(), frameTimes.receive());
    String product = event.at("product_id").text();
    Origin origin = source.origin(product, Coinbase.unit(product), times, Origin.NO_SEQUENCE);
    return new Said.Event(
        event.at("type").text().equals("snapshot")
            ? new BookSnapshot(origin, bids, asks, BookMark.NONE, 0)
            : new BookUpdate(origin, bids, asks, BookMark.NONE));
  }

  /** Trades come newest first, by the line and by HTTP alike. */
  static List<Said> trades(Source source, Json event, EventTimes frameTimes) {
    List<Said> said = new ArrayList<>();
    for (Json trade : event.at("trades").items().reversed()) {
      String product = trade.at("product_id").text();
      long at = EventTimes.ofText(trade.at("time").text());
      Origin origin = source.origin(
          product,
          Coinbase.unit(product),
          new EventTimes(at, frameTimes.publish(), frameTimes.receive()),
          Origin.NO_SEQUENCE);
      said.add(new Said.Event(ExchangeMessages.trade(
          origin, trade.at("trade_id").text(), trade.decimal("price"), trade.decimal("size"))));
    }
    return said;
  }

  private Said ticker(Json ticker, EventTimes times) {
    String product = ticker.at("product_id").text();
    return new Said.Event(new Quote(
        source.origin(product, Coinbase.unit(product), times, Origin.NO_SEQUENCE),
        new Level(ticker.decimal("best_bid"), ticker.decimal("best_bid_quantity")),
        new Level(ticker.decimal("best_ask"), ticker.decimal("best_ask_quantity"))));
  }
}
