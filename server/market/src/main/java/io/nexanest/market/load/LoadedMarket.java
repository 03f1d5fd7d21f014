package io.nexanest.market.load;

import io.nexanest.market.history.BarBook;
import io.nexanest.market.instrument.Catalogue;
import io.nexanest.market.rate.RateSeries;
import io.nexanest.market.state.MarketDay;
import java.util.Map;

/**
 * Everything of the past that is kept in memory.
 *
 * @param symbols indexes in the catalogue by the provider's symbols
 * @param rates by currency
 * @param feeds indexes by the symbols of each feed beside the provider, by the feed's id
 */
public record LoadedMarket(
    Catalogue catalogue,
    Map<String, Integer> symbols,
    BarBook book,
    Map<String, RateSeries> rates,
    MarketDay day,
    Map<String, Map<String, Integer>> feeds) {
  public LoadedMarket {
    symbols = Map.copyOf(symbols);
    feeds = Map.copyOf(feeds);
    rates = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(rates));
  }
}
