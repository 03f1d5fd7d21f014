package io.nexanest.market.adapter.alpaca;

import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.market.adapter.spi.Provider;
import io.nexanest.market.adapter.spi.ProviderFactory;
import io.nexanest.market.adapter.spi.ProviderSettings;
import io.nexanest.market.adapter.spi.RawInstrument;
import io.nexanest.market.adapter.spi.feed.LiveProvider;
import java.util.Arrays;

/**
 * Opens Alpaca. Settings: {@code symbols}, such as {@code AAPL,MSFT}; {@code key} and {@code
 * secret}; {@code feed}: iex, sip or delayed_sip (iex); {@code host} and {@code api} with their
 * ports.
 */
public final class AlpacaProviderFactory implements ProviderFactory {
  @Override
  public String id() {
    return Alpaca.ID;
  }

  @Override
  public Provider open(ProviderSettings settings) {
    String name = settings.text("feed", "iex");
    Alpaca.Feed feed = Arrays.stream(Alpaca.Feed.values())
        .filter(each -> each.path.equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(
            "setting 'feed' is '" + name + "'; it must be iex, sip or delayed_sip"));
    Alpaca.Key key = new Alpaca.Key(settings.secret("key"), settings.secret("secret"));
    if (key.id().isEmpty() || key.secret().isEmpty()) {
      throw new IllegalArgumentException(
          "settings 'key' and 'secret' must be those of an Alpaca account");
    }
    return LiveProvider.open(
        Alpaca.adapter(
            settings.text("host", Alpaca.HOST), settings.text("api", Alpaca.API), feed, key),
        settings,
        symbol -> new RawInstrument(symbol, symbol, "", "", CurrencyCode.of("USD"), "", "EQUITY"));
  }
}
