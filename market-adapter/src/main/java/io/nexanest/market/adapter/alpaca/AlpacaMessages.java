package io.nexanest.market.adapter.alpaca;

import io.nexanest.market.adapter.spi.QuoteFlags;
import io.nexanest.market.adapter.spi.adapter.MessageCodec;
import io.nexanest.market.adapter.spi.adapter.Said;
import io.nexanest.market.adapter.spi.event.EventTimes;
import io.nexanest.market.adapter.spi.event.Level;
import io.nexanest.market.adapter.spi.event.MarketEvent;
import io.nexanest.market.adapter.spi.event.MarketEvent.Bar;
import io.nexanest.market.adapter.spi.event.MarketEvent.Phase;
import io.nexanest.market.adapter.spi.event.MarketEvent.Prices;
import io.nexanest.market.adapter.spi.event.MarketEvent.Trade;
import io.nexanest.market.adapter.spi.event.Origin;
import io.nexanest.market.adapter.spi.event.PriceKind;
import io.nexanest.market.adapter.spi.event.Source;
import io.nexanest.market.adapter.spi.json.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads frames, each of which is an array of messages. */
final class AlpacaMessages implements MessageCodec {
  private static final long MINUTE = 60_000_000_000L;
  private static final long DAY = 24 * 60 * MINUTE;
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  /** Prices and imbalances are told, or short sales are restricted; it trades or not as before. */
  private static final Set<String> INFORMATION =
      Set.of("5", "6", "7", "8", "9", "A", "C", "D", "E", "F");

  private final Source source;
  private final int sizes;

  /** Reads a feed whose quotes count round lots, or units. */
  AlpacaMessages(Source source, boolean roundLots) {
    this.source = source;
    this.sizes = roundLots ? QuoteFlags.ROUND_LOTS : 0;
  }

  @Override
  public List<Said> read(String frame, long received) {
    List<Said> said = new ArrayList<>();
    Json.readMessages(frame).forEach(message -> said.add(one(message, received)));
    return said;
  }

  private Said one(Json message, long received) {
    String type = message.at("T").text();
    String symbol = message.at("S").text();
    return switch (type) {
      case "t" -> new Said.Event(trade(source, symbol, "USD", message, received));
      case "q" -> new Said.Event(quote(symbol, message, received));
      case "b" -> new Said.Event(bar(source, symbol, message, received, MINUTE, true));
      case "u" -> new Said.Event(bar(source, symbol, message, received, MINUTE, true));
      case "d" -> new Said.Event(bar(source, symbol, message, received, DAY, false));
      case "s" ->
        INFORMATION.contains(message.at("sc").text())
            ? new Said.Other("status " + message.at("sc").text())
            : new Said.Event(status(message, symbol, received));
      case "l" ->
        new Said.Event(new MarketEvent.Band(
            origin(source, symbol, "USD", "", message, received),
            message.decimal("d"),
            message.decimal("u")));
      case "x" -> new Said.Event(cancel(message, symbol, received));
      case "c" -> new Said.Event(correction(message, symbol, received));
      case "success" ->
        message.at("msg").text().equals("authenticated") ? new Said.Ready() : new Said.Greeting();
      case "subscription" -> subscription(message);
      case "error" -> error(message);
      default -> new Said.Other(type);
    };
  }

  private static Said subscription(Json message) {
    Set<String> symbols = new HashSet<>();
    message.at("trades").items().forEach(symbol -> symbols.add(symbol.text()));
    return new Said.Subscribed(symbols);
  }

  /** 402, 405, 409, 410 and 411 would be the same again; others, such as 406, pass. */
  private static Said error(Json message) {
    long code = message.whole("code");
    boolean beyondRetry = code == 402 || code == 405 || (code >= 409 && code <= 411);
    return new Said.Trouble("error " + code + ": " + message.at("msg").text(), beyondRetry);
  }

  static Trade trade(Source source, String symbol, String unit, Json trade, long received) {
    Origin origin = origin(source, symbol, unit, trade.at("x").text(), trade, received);
    boolean cancelled = trade.at("u").text().equals("canceled");
    return new Trade(
        cancelled ? origin.flagged(QuoteFlags.CANCELLED) : origin,
        id(origin, trade.at("i")),
        origin.unit().major(trade.decimal("p")),
        trade.decimal("s"),
        PriceKind.LAST,
        conditions(trade, "c"));
  }

  /** A venue numbers its trades anew each day, so the day of New York makes them unique. */
  private static String id(Origin origin, Json number) {
    LocalDate day = LocalDate.ofInstant(Instant.ofEpochSecond(0, origin.times().event()), NEW_YORK);
    return day + "/" + origin.venue() + "/" + number.text();
  }

  private static List<String> conditions(Json message, String name) {
    return message.at(name).items().stream().map(Json::text).toList();
  }

  /** The venue is the bid's; a side without a price is sent as zero. */
  private MarketEvent.Quote quote(String symbol, Json quote, long received) {
    Origin origin =
        origin(source, symbol, "USD", quote.at("bx").text(), quote, received).flagged(sizes);
    return new MarketEvent.Quote(
        origin, level(origin, quote, "bp", "bs"), level(origin, quote, "ap", "as"));
  }

  private static Level level(Origin origin, Json quote, String price, String size) {
    Level level = new Level(origin.unit().major(quote.decimal(price)), quote.decimal(size));
    return level.price().isZero() ? Level.NONE : level;
  }

  static Bar bar(
      Source source, String symbol, Json bar, long received, long length, boolean finished) {
    Origin origin = origin(source, symbol, "USD", "", bar, received);
    return new Bar(
        origin,
        origin.times().event(),
        length,
        new Prices(
            bar.decimal("o"),
            bar.decimal("h"),
            bar.decimal("l"),
            bar.decimal("c"),
            bar.decimal("v")),
        bar.whole("n", -1),
        finished);
  }

  private MarketEvent status(Json message, String symbol, long received) {
    Phase phase = switch (message.at("sc").text()) {
      case "T", "3" -> Phase.TRADING;
      case "H", "2", "P" -> Phase.HALTED;
      case "Q" -> Phase.AUCTION;
      default -> Phase.UNKNOWN;
    };
    return new MarketEvent.Status(
        origin(source, symbol, "USD", "", message, received),
        phase,
        message.at("rm").text());
  }

  private MarketEvent cancel(Json message, String symbol, long received) {
    String venue = message.at("x").text();
    Origin origin =
        origin(source, symbol, "USD", venue, message, received).flagged(QuoteFlags.CANCELLED);
    return new MarketEvent.TradeCancel(
        origin,
        id(origin, message.at("i")),
        message.decimal("p"),
        message.decimal("s"),
        message.at("a").text());
  }

  private MarketEvent correction(Json message, String symbol, long received) {
    String venue = message.at("x").text();
    Origin origin =
        origin(source, symbol, "USD", venue, message, received).flagged(QuoteFlags.CORRECTED);
    return new MarketEvent.TradeCorrection(
        origin,
        id(origin, message.at("oi")),
        new Trade(
            origin,
            id(origin, message.at("ci")),
            message.decimal("cp"),
            message.decimal("cs"),
            PriceKind.LAST,
            conditions(message, "cc")));
  }

  private static Origin origin(
      Source source, String symbol, String unit, String venue, Json message, long received) {
    long at = EventTimes.ofText(message.at("t").text());
    return source.origin(symbol, unit, venue, new EventTimes(at, at, received), Origin.NO_SEQUENCE);
  }
}
