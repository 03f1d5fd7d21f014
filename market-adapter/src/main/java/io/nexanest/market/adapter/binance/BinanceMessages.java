package io.nexanest.market.adapter.binance;

import io.nexanest.market.adapter.spi.adapter.MessageCodec;
import io.nexanest.market.adapter.spi.adapter.Said;
import io.nexanest.market.adapter.spi.event.BookMark;
import io.nexanest.market.adapter.spi.event.EventTimes;
import io.nexanest.market.adapter.spi.event.Level;
import io.nexanest.market.adapter.spi.event.MarketEvent;
import io.nexanest.market.adapter.spi.event.MarketEvent.Bar;
import io.nexanest.market.adapter.spi.event.MarketEvent.BookUpdate;
import io.nexanest.market.adapter.spi.event.MarketEvent.Prices;
import io.nexanest.market.adapter.spi.event.MarketEvent.Quote;
import io.nexanest.market.adapter.spi.event.MarketEvent.Trade;
import io.nexanest.market.adapter.spi.event.Origin;
import io.nexanest.market.adapter.spi.event.PriceKind;
import io.nexanest.market.adapter.spi.json.Json;
import java.util.List;

/** Reads frames of combined streams. */
final class BinanceMessages implements MessageCodec {
  @Override
  public List<Said> read(String frame, long received) {
    Json message = Json.read(frame);
    Json error = message.at("error");
    if (error.present()) {
      return List.of(new Said.Trouble(error.at("msg").text(), false));
    }
    if (message.at("id").present()) {
      return List.of(new Said.Alive());
    }
    Json data = message.at("data").present() ? message.at("data") : message;
    String type = data.at("e").text();
    return List.of(
        switch (type) {
          case "depthUpdate" -> update(data, received);
          case "aggTrade" -> trade(data, data.at("s").text(), received);
          case "kline" -> bar(data, received);
          case "serverShutdown" -> new Said.Leaving("Binance is about to close the line");
          default ->
            message.at("stream").text().endsWith("@bookTicker")
                ? ticker(data, received)
                : new Said.Other(type);
        });
  }

  private static Said update(Json data, long received) {
    BookMark mark = new BookMark(data.whole("U"), data.whole("u"), -1);
    return new Said.Event(new BookUpdate(
        origin(data.at("s").text(), data.at("E"), received, mark.last()),
        levels(data.at("b")),
        levels(data.at("a")),
        mark));
  }

  static List<Level> levels(Json side) {
    return side.items().stream()
        .map(level ->
            new Level(level.at(0).decimalNamed("price"), level.at(1).decimalNamed("quantity")))
        .toList();
  }

  /** An aggregate trade, which the line and HTTP tell alike. */
  static Said trade(Json data, String symbol, long received) {
    return new Said.Event(new Trade(
        origin(symbol, data.at("T"), received, data.whole("a")),
        data.at("a").text(),
        data.decimal("p"),
        data.decimal("q"),
        PriceKind.LAST,
        List.of(data.at("m").text().equals("true") ? "sell" : "buy")));
  }

  private static Said bar(Json data, long received) {
    Json bar = data.at("k");
    long start = EventTimes.ofMillis(bar.at("t").text());
    long end = EventTimes.ofMillis(bar.at("T").text());
    return new Said.Event(new Bar(
        origin(data.at("s").text(), data.at("E"), received, Origin.NO_SEQUENCE),
        start,
        end - start + 1_000_000,
        new Prices(
            bar.decimal("o"),
            bar.decimal("h"),
            bar.decimal("l"),
            bar.decimal("c"),
            bar.decimal("v")),
        bar.whole("n"),
        bar.at("x").text().equals("true")));
  }

  private static Said ticker(Json data, long received) {
    MarketEvent quote = new Quote(
        origin(data.at("s").text(), Json.Word.NULL, received, data.whole("u")),
        new Level(data.decimal("b"), data.decimal("B")),
        new Level(data.decimal("a"), data.decimal("A")));
    return new Said.Event(quote);
  }

  static Origin origin(String symbol, Json millis, long received, long sequence) {
    long at = millis.present() ? EventTimes.ofMillis(millis.text()) : received;
    return Binance.SOURCE.origin(
        symbol, Binance.unit(symbol), new EventTimes(at, at, received), sequence);
  }
}
