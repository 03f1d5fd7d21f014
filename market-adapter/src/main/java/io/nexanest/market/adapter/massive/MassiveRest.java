package io.nexanest.market.adapter.massive;

import io.nexanest.market.adapter.spi.QuoteFlags;
import io.nexanest.market.adapter.spi.adapter.RestCodec;
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
import io.nexanest.market.adapter.spi.line.Ask;
import io.nexanest.market.adapter.spi.line.Secret;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Asks for trades since a time, page by page, and for the latest of many symbols; times are in nanoseconds. */
final class MassiveRest implements RestCodec {
  private static final String LATEST = "latest";
  private static final int MOST_AN_ASK = 250;
  private final Source source;
  private final String api;
  private final Map<String, Secret> headers;

  MassiveRest(Source source, String api, Secret key) {
    this.source = source;
    this.api = api;
    this.headers = Massive.headers(key);
  }

  @Override
  public List<Ask> lastTrades(Set<String> symbols) {
    List<Ask> asks = new ArrayList<>();
    List<String> all = symbols.stream().sorted().toList();
    for (int i = 0; i < all.size(); i += MOST_AN_ASK) {
      String some = String.join(",", all.subList(i, Math.min(i + MOST_AN_ASK, all.size())));
      URI uri = URI.create("https://" + api + "/v3/snapshot?limit=" + MOST_AN_ASK
          + "&ticker.any_of=" + encoded(some));
      asks.add(new Ask(uri, headers, LATEST, some));
    }
    return asks;
  }

  @Override
  public List<Ask> tradesSince(String symbol, long nanos) {
    URI uri = URI.create("https://" + api + "/v3/trades/" + encoded(symbol) + "?timestamp.gte="
        + nanos + "&order=asc&limit=50000");
    return List.of(new Ask(uri, headers, TRADES, symbol));
  }

  @Override
  public List<Said> read(Ask ask, String body, long received) {
    Json answer = MassivePages.read(body);
    List<Said> said = new ArrayList<>();
    for (Json result : answer.at("results").items()) {
      if (ask.topic().equals(LATEST)) {
        said.add(latest(ask.symbol(), result, received));
      } else {
        said.add(new Said.Event(trade(ask.symbol(), result, received)));
      }
    }
    MassivePages.next(ask, answer, api).map(Said.More::new).ifPresent(said::add);
    return said;
  }

  /** One that can't be had says so in its place, beside others that can. */
  private Said latest(String asked, Json result, long received) {
    String symbol = result.at("ticker").present() ? result.at("ticker").text() : asked;
    if (result.at("error").present()) {
      return new Said.Refused(
          symbol, result.at("error").text() + ": " + result.at("message").text());
    }
    Json quote = result.at("last_quote");
    if (!quote.present()) {
      return new Said.Other("a latest without a quote");
    }
    Level bid = MassiveMessages.level(quote, "bid", "bid_size");
    Level ask = MassiveMessages.level(quote, "ask", "ask_size");
    long at = quote.whole("last_updated");
    Origin origin =
        source.origin(symbol, "USD", new EventTimes(at, at, received), Origin.NO_SEQUENCE);
    return new Said.Event(Quote.of(origin, bid, ask));
  }

  private Trade trade(String symbol, Json trade, long received) {
    String venue = trade.at("exchange").text();
    long told = trade.whole("sip_timestamp");
    Origin origin = source.origin(
        symbol,
        "USD",
        venue,
        new EventTimes(trade.whole("participant_timestamp", told), told, received),
        trade.whole("sequence_number", Origin.NO_SEQUENCE));
    Scaled price = trade.decimal("price");
    Scaled size = trade.decimal("size");
    return new Trade(
        origin.flagged(corrected(trade.at("correction").text())),
        MassiveMessages.id(origin, trade.at("id").text(), price, size),
        price,
        size,
        PriceKind.LAST,
        MassiveMessages.conditions(trade.at("conditions")));
  }

  /** By the codes of the consolidated tapes: 7, 8, 10 and 11 make a trade void, 1 and 12 another. */
  private static int corrected(String code) {
    return switch (code) {
      case "", "0" -> 0;
      case "7", "8", "10", "11" -> QuoteFlags.CANCELLED;
      default -> QuoteFlags.CORRECTED;
    };
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
