package io.nexanest.market.adapter.kraken;

import io.nexanest.market.adapter.spi.Provider;
import io.nexanest.market.adapter.spi.ProviderFactory;
import io.nexanest.market.adapter.spi.ProviderSettings;
import io.nexanest.market.adapter.spi.feed.LiveProvider;

/**
 * Opens Kraken. Settings: {@code symbols}, such as {@code BTC/USD,ETH/EUR}; {@code depth} of the
 * book (10); {@code host} with its port (ws.kraken.com:443).
 */
public final class KrakenProviderFactory implements ProviderFactory {
  @Override
  public String id() {
    return Kraken.ID;
  }

  @Override
  public Provider open(ProviderSettings settings) {
    int depth = (int) settings.number("depth", 10, 10, 1_000);
    if (depth != 10 && depth != 25 && depth != 100 && depth != 500 && depth != 1_000) {
      throw new IllegalArgumentException(
          "setting 'depth' is '" + depth + "'; it must be 10, 25, 100, 500 or 1000");
    }
    return LiveProvider.open(
        Kraken.adapter(settings.text("host", Kraken.HOST), depth), settings, symbol -> {
          int slash = symbol.indexOf('/');
          if (slash < 1) {
            throw new IllegalArgumentException(
                "setting 'symbols' has '" + symbol + "'; it must be a pair such as BTC/USD");
          }
          return LiveProvider.pair(
              symbol, symbol.substring(0, slash), Kraken.unit(symbol), Kraken.SOURCE.venue());
        });
  }
}
