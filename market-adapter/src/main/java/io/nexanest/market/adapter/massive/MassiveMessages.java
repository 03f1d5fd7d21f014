package io.nexanest.market.adapter.massive;

import io.nexanest.market.adapter.spi.adapter.MessageCodec;
import io.nexanest.market.adapter.spi.adapter.Said;
import io.nexanest.market.adapter.spi.event.EventTimes;
import io.nexanest.market.adapter.spi.event.Level;
import io.nexanest.market.adapter.spi.event.MarketEvent.Quote;
import io.nexanest.market.adapter.spi.event.MarketEvent.Trade;
import io.nexanest.market.adapter.spi.event.Origin;
import io.nexanest.market.adapter.spi.event.PriceKind;
import io.nexanest.market.adapter.spi.event.Scaled;
import io.nexanest.market.adapter.spi.event.Source;
import io.nexanest.market.adapter.spi.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads frames, each of which is an array of messages with times in milliseconds. */
final class MassiveMessages implements MessageCodec {
  private static final String SUBSCRIBED = "subscribed to: T.";
  private static final long MILLI = 1_000_000L;
  private final Source source;

  MassiveMessages(Source source) {
    this.source = source;
  }

  @Override
  public List<Said> read(String frame, long received) {
    List<Said> said = new ArrayList<>();
    Json.readMessages(frame).forEach(message -> said.add(one(message, received)));
    return said;
  }

  private Said one(Json message, long received) {
    String type = message.at("ev").text();
    return switch (type) {
      case "T" -> new Said.Event(trade(message, received));
      case "Q" -> new Said.Event(quote(message, received));
      case "status" -> status(message);
      default -> new Said.Other(type);
    };
  }

  private static Said status(Json message) {
    String status = message.at("status").text();
    String text = message.at("message").text();
    return switch (status) {
      case "connected" -> new Said.Greeting();
      case "auth_success" -> new Said.Ready();
      // Quotes are asked for with trades, and answered in a message of their own.
      case "success" ->
        text.startsWith(SUBSCRIBED)
            ? new Said.Subscribed(Set.of(text.substring(SUBSCRIBED.length())))
            : new Said.Alive();
      case "auth_failed" -> new Said.Trouble(status + ": " + text, true);
      default -> new Said.Trouble(status + ": " + text, false);
    };
  }

  private Trade trade(Json message, long received) {
    Origin origin = origin(message, message.at("x").text(), received);
    Scaled price = message.decimal("p");
    Scaled size = message.decimal("s");
    return new Trade(
        origin,
        id(origin, message.at("i").text(), price, size),
        price,
        size,
        PriceKind.LAST,
        conditions(message.at("c")));
  }

  /**
   * An id is unique on its venue only. A trade without one is known by its number, or else by what it
   * was, which the line and HTTP tell alike but for what is below a millisecond.
   */
  static String id(Origin origin, String id, Scaled price, Scaled size) {
    String own = id;
    if (id.isEmpty()) {
      own = origin.sequence() == Origin.NO_SEQUENCE
          ? "t" + origin.times().publish() / MILLI + "-" + price.text() + "-" + size.text()
          : "q" + origin.sequence();
    }
    return origin.venue().isEmpty() ? own : origin.venue() + "-" + own;
  }

  /** One, many or none. */
  static List<String> conditions(Json conditions) {
    return conditions instanceof Json.Items many
        ? many.values().stream().map(Json::text).toList()
        : conditions.present() ? List.of(conditions.text()) : List.of();
  }

  /** The venue is the bid's; a side without a price is zero or not there. */
  private Quote quote(Json message, long received) {
    Level bid = level(message, "bp", "bs");
    Level ask = level(message, "ap", "as");
    Origin origin = origin(message, message.at("bx").text(), received);
    return Quote.of(origin, bid, ask);
  }

  static Level level(Json message, String price, String size) {
    if (!message.at(price).present() || message.decimal(price).isZero()) {
      return Level.NONE;
    }
    return new Level(message.decimal(price), message.decimal(size));
  }

  private Origin origin(Json message, String venue, long received) {
    long at = EventTimes.ofMillis(message.at("t").text());
    return source.origin(
        message.at("sym").text(),
        "USD",
        venue,
        new EventTimes(at, at, received),
        message.whole("q", Origin.NO_SEQUENCE));
  }
}
