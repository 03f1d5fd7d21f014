package io.nexanest.market.adapter.tiingo;

import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.market.adapter.spi.event.Entitlement;
import io.nexanest.market.adapter.spi.event.MarketEvent.Quote;
import io.nexanest.market.adapter.spi.event.Source;
import io.nexanest.market.adapter.spi.history.PacedHttp;
import io.nexanest.market.adapter.spi.history.PolledQuotes.Polled;
import io.nexanest.market.adapter.spi.line.Ask;
import io.nexanest.market.adapter.spi.line.Secret;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Asks for the top of the books of pairs, and leaves out what is priced in another currency. */
final class PairQuotes {
  private static final long SECOND = 1_000_000_000L;
  private final PacedHttp http;
  private final String host;
  private final Map<String, Secret> headers;
  private final Map<String, CurrencyCode> pairs;
  private final TopOfBook top =
      new TopOfBook(new Source(TiingoProviderFactory.ID, "", Entitlement.REAL_TIME));

  /**
   * The quotes of pairs.
   *
   * @param pairs what the price of each counts
   */
  PairQuotes(PacedHttp http, String host, Secret key, Map<String, CurrencyCode> pairs) {
    this.http = http;
    this.host = host;
    this.headers = TiingoHistory.headers(key);
    this.pairs = Map.copyOf(pairs);
  }

  /** Those of the symbols that are pairs. */
  Polled ask(Set<String> symbols) {
    Set<String> wanted = new TreeSet<>(symbols);
    wanted.retainAll(pairs.keySet());
    if (wanted.isEmpty()) {
      return new Polled(List.of(), "");
    }
    URI uri = URI.create("https://" + host + "/tiingo/crypto/top?tickers="
        + String.join(",", wanted) + "&includeRawExchangeData=true");
    String body = http.body(new Ask(uri, headers, "top", ""));
    Instant now = Instant.now();
    List<Quote> quotes = new ArrayList<>();
    Set<String> wrong = new TreeSet<>();
    for (Quote quote : top.read(body, now.getEpochSecond() * SECOND + now.getNano())) {
      String symbol = quote.origin().symbol();
      CurrencyCode currency = pairs.get(symbol);
      if (currency == null || !wanted.contains(symbol)) {
        continue;
      }
      String told = quote.origin().unit().major();
      if (told.equals(currency.code())) {
        quotes.add(quote);
      } else {
        wrong.add(symbol + " is priced in " + told + ", not in " + currency.code()
            + "; take it out of setting 'crypto'");
      }
    }
    return new Polled(quotes, String.join("; ", wrong));
  }
}
