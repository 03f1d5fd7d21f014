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
 */
public record LoadedMarket(
    Catalogue catalogue,
    Map<String, Integer> symbols,
    BarBook book,
    Map<String, RateSeries> rates,
    MarketDay day) {
  public LoadedMarket {
    symbols = Map.copyOf(symbols);
    rates = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(rates));
  }
}
