package io.nexanest.market.adapter.coinbase;

import io.nexanest.market.adapter.spi.Provider;
import io.nexanest.market.adapter.spi.ProviderFactory;
import io.nexanest.market.adapter.spi.ProviderSettings;

/**
 * Opens Advanced Trade of Coinbase. Settings: {@code symbols}, such as {@code BTC-USD,ETH-EUR}; {@code host} and
 * {@code api} with their ports.
 */
public final class CoinbaseAdvancedProviderFactory implements ProviderFactory {
  @Override
  public String id() {
    return Coinbase.ADVANCED;
  }

  @Override
  public Provider open(ProviderSettings settings) {
    return Coinbase.open(
        settings, Coinbase.ADVANCED_HOST, Coinbase.ADVANCED_API, Coinbase::advanced);
  }
}
