package io.nexanest.market.adapter.described;

import io.nexanest.market.adapter.spi.adapter.MessageCodec;
import io.nexanest.market.adapter.spi.adapter.Said;
import io.nexanest.market.adapter.spi.event.EventTimes;
import io.nexanest.market.adapter.spi.event.Level;
import io.nexanest.market.adapter.spi.event.MarketEvent;
import io.nexanest.market.adapter.spi.event.Origin;
import io.nexanest.market.adapter.spi.event.PriceKind;
import io.nexanest.market.adapter.spi.event.Scaled;
import io.nexanest.market.adapter.spi.event.Source;
import io.nexanest.market.adapter.spi.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads frames as a description says. Symbols count as subscribed with the first frame that comes
 * after they were asked for; what no condition fits is left out.
 */
final class DescribedMessages implements MessageCodec {
  private final Description description;
  private final Source source;
  private final DescribedWords words;
  private long unnamed;

  DescribedMessages(Description description, Source source, DescribedWords words) {
    this.description = description;
    this.source = source;
    this.words = words;
  }

  @Override
  public void opened() {
    words.opened();
  }

  @Override
  public List<Said> read(String frame, long received) {
    Json whole = Json.read(frame);
    Json found = description.each().in(whole);
    List<Json> messages = found instanceof Json.Items many ? many.values() : List.of(whole);
    List<Said> said = new ArrayList<>();
    Set<String> subscribed = words.answered();
    if (!subscribed.isEmpty()) {
      said.add(new Said.Subscribed(subscribed));
    }
    messages.forEach(message -> said.add(one(whole, message, received)));
    if (messages.isEmpty()) {
      control(whole, whole).ifPresent(said::add);
    }
    return said;
  }

  /** What a message says of itself goes before what its frame says of all in it. */
  private Said one(Json whole, Json message, long received) {
    return said(message, whole, message, received)
        .or(() -> said(whole, whole, message, received))
        .orElseGet(() -> new Said.Other("what no condition fits"));
  }

  /** By the conditions that hold in a part of the frame. */
  private Optional<Said> said(Json part, Json whole, Json message, long received) {
    Optional<Said> control = control(part, whole);
    if (control.isPresent()) {
      return control;
    }
    if (description.trade().common().when().holds(part)) {
      return Optional.of(new Said.Event(trade(description.trade(), whole, message, received)));
    }
    return description
        .quote()
        .filter(quote -> quote.common().when().holds(part))
        .map(quote -> new Said.Event(quote(quote, whole, message, received)));
  }

  /** What is about the line, and not of a market. */
  private Optional<Said> control(Json part, Json whole) {
    Optional<Description.Trouble> trouble =
        description.trouble().filter(each -> each.when().holds(part));
    if (trouble.isPresent()) {
      JsonPath reason = trouble.get().reason();
      return Optional.of(new Said.Trouble(reason.text(at(reason, whole, part)), false));
    }
    if (description.greeting().filter(each -> each.holds(part)).isPresent()) {
      return Optional.of(new Said.Greeting());
    }
    return description.ready().filter(each -> each.holds(part)).map(_ -> new Said.Ready());
  }

  /** What many messages of a frame have in common may be told once, beside them. */
  private static Json at(JsonPath path, Json whole, Json message) {
    return path.in(message).present() ? message : whole;
  }

  private MarketEvent.Trade trade(
      Description.Trade trade, Json whole, Json message, long received) {
    Origin origin = origin(trade.common(), whole, message, received);
    String id = trade.id().isPresent()
        ? trade.id().get().text(at(trade.id().get(), whole, message))
        : received + "-" + unnamed++;
    if (id.isEmpty()) {
      throw new IllegalArgumentException(
          "field '" + trade.id().map(JsonPath::toString).orElse("") + "' is not there");
    }
    return new MarketEvent.Trade(
        origin,
        id,
        origin.unit().major(decimal(trade.price(), whole, message)),
        decimal(trade.size(), whole, message),
        PriceKind.LAST,
        List.of());
  }

  private MarketEvent.Quote quote(
      Description.Quote quote, Json whole, Json message, long received) {
    Origin origin = origin(quote.common(), whole, message, received);
    return new MarketEvent.Quote(
        origin,
        level(origin, quote.bid(), quote.bidSize(), whole, message),
        level(origin, quote.ask(), quote.askSize(), whole, message));
  }

  private static Level level(
      Origin origin, JsonPath price, JsonPath size, Json whole, Json message) {
    if (!price.in(at(price, whole, message)).present()) {
      return Level.NONE;
    }
    Level level = new Level(
        origin.unit().major(decimal(price, whole, message)), decimal(size, whole, message));
    return level.price().isZero() ? Level.NONE : level;
  }

  private static Scaled decimal(JsonPath path, Json whole, Json message) {
    return path.in(at(path, whole, message)).decimalNamed(path.toString());
  }

  private Origin origin(Description.Common common, Json whole, Json message, long received) {
    String symbol = common.symbol().text(at(common.symbol(), whole, message));
    long at = common.unit().nanos(common.time(), at(common.time(), whole, message));
    return source.origin(
        symbol, description.unit(), new EventTimes(at, at, received), Origin.NO_SEQUENCE);
  }
}
