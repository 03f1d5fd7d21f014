package io.nexanest.market.adapter.tiingo;

import io.nexanest.market.adapter.spi.QuoteFlags;
import io.nexanest.market.adapter.spi.event.EventTimes;
import io.nexanest.market.adapter.spi.event.Level;
import io.nexanest.market.adapter.spi.event.MarketEvent.Quote;
import io.nexanest.market.adapter.spi.event.Origin;
import io.nexanest.market.adapter.spi.event.Source;
import io.nexanest.market.adapter.spi.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads the best bid and ask over many venues. A venue that no longer says anything keeps its place
 * in them, so each side is as old as its own venue's last word.
 */
final class TopOfBook {
  /** Older than this a side is stale. */
  private static final long FRESH_NANOS = 60_000_000_000L;

  private final Source source;

  TopOfBook(Source source) {
    this.source = source;
  }

  /** The quotes of an answer. Throws IllegalArgumentException that names what can't be read. */
  List<Quote> read(String body, long received) {
    Json answer = Json.read(body);
    if (!(answer instanceof Json.Items)) {
      throw new IllegalArgumentException(
          "it is no array of books: " + answer.at("detail").text());
    }
    List<Quote> quotes = new ArrayList<>();
    for (Json pair : answer.items()) {
      for (Json top : pair.at("topOfBookData").items()) {
        quotes.add(quote(pair, top, received));
      }
    }
    return quotes;
  }

  private Quote quote(Json pair, Json top, long received) {
    Level bid = level(top, "bid");
    Level ask = level(top, "ask");
    long told = EventTimes.ofText(top.at("quoteTimestamp").text());
    long at = Math.min(
        told,
        Math.min(
            at(pair, top.at("bidExchange").text(), told),
            at(pair, top.at("askExchange").text(), told)));
    Origin origin = source.origin(
        pair.at("ticker").text(),
        pair.at("quoteCurrency").text().toUpperCase(Locale.ROOT),
        new EventTimes(at, told, received),
        Origin.NO_SEQUENCE);
    Quote quote = Quote.of(origin, bid, ask);
    boolean crossed = (quote.origin().flags() & QuoteFlags.CROSSED) != 0;
    int flags =
        (crossed ? QuoteFlags.SUSPECT : 0) | (received - at > FRESH_NANOS ? QuoteFlags.STALE : 0);
    return new Quote(quote.origin().flagged(flags), bid, ask);
  }

  private static Level level(Json top, String side) {
    return top.at(side + "Price").present()
        ? new Level(top.decimal(side + "Price"), top.decimal(side + "Size"))
        : Level.NONE;
  }

  /** When a venue last said something, or the fallback where its own words are not in the answer. */
  private static long at(Json pair, String venue, long fallback) {
    return pair.at("exchangeData").at(venue).items().stream()
        .map(each -> each.at("quoteTimestampStr").text())
        .filter(text -> !text.isEmpty())
        .mapToLong(EventTimes::ofText)
        .min()
        .orElse(fallback);
  }
}
