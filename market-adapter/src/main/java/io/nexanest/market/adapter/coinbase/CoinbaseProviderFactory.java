package io.nexanest.market.adapter.coinbase;

import io.nexanest.market.adapter.spi.Provider;
import io.nexanest.market.adapter.spi.ProviderFactory;
import io.nexanest.market.adapter.spi.ProviderSettings;
import io.nexanest.market.adapter.spi.feed.LiveProvider;

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
    return LiveProvider.open(
        Coinbase.exchange(
            settings.text("host", Coinbase.EXCHANGE_HOST),
            settings.text("api", Coinbase.EXCHANGE_API)),
        settings,
        Coinbase::instrument);
  }
}
