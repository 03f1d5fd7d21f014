package io.nexanest.market.adapter.coinbase;

import io.nexanest.market.adapter.spi.Provider;
import io.nexanest.market.adapter.spi.ProviderFactory;
import io.nexanest.market.adapter.spi.ProviderSettings;

/**
 * Opens the exchange of Coinbase. Settings: {@code symbols}, such as {@code BTC-USD,ETH-EUR}; {@code host} and
 * {@code api} with their ports.
 */
public final class CoinbaseProviderFactory implements ProviderFactory {
  @Override
  public String id() {
    return Coinbase.EXCHANGE;
  }

  @Override
  public Provider open(ProviderSettings settings) {
    return Coinbase.open(
        settings, Coinbase.EXCHANGE_HOST, Coinbase.EXCHANGE_API, Coinbase::exchange);
  }
}
