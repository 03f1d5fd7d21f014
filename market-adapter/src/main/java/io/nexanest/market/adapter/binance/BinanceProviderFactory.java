package io.nexanest.market.adapter.binance;

import io.nexanest.market.adapter.spi.Provider;
import io.nexanest.market.adapter.spi.ProviderFactory;
import io.nexanest.market.adapter.spi.ProviderSettings;
import io.nexanest.market.adapter.spi.feed.LiveProvider;

/**
 * Opens Binance. Settings: {@code symbols}, such as {@code BTCEUR,ETHEUR}; {@code host} and {@code
 * api} with their ports.
 */
public final class BinanceProviderFactory implements ProviderFactory {
  @Override
  public String id() {
    return Binance.ID;
  }

  @Override
  public Provider open(ProviderSettings settings) {
    return LiveProvider.open(
        Binance.adapter(settings.text("host", Binance.HOST), settings.text("api", Binance.API)),
        settings,
        symbol -> {
          String unit = Binance.unit(symbol);
          return LiveProvider.pair(
              symbol,
              symbol.substring(0, symbol.length() - unit.length()),
              unit,
              Binance.SOURCE.venue());
        });
  }
}
