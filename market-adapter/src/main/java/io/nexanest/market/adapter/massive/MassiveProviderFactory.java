package io.nexanest.market.adapter.massive;

import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.market.adapter.spi.Provider;
import io.nexanest.market.adapter.spi.ProviderFactory;
import io.nexanest.market.adapter.spi.ProviderSettings;
import io.nexanest.market.adapter.spi.RawInstrument;
import io.nexanest.market.adapter.spi.event.Entitlement;
import io.nexanest.market.adapter.spi.feed.LiveProvider;
import io.nexanest.market.adapter.spi.history.PacedHttp;
import io.nexanest.market.adapter.spi.line.Secret;
import io.nexanest.market.adapter.spi.time.RateLimit.Declared;
import java.time.LocalDate;

/**
 * Opens Massive. Settings: {@code symbols}, such as {@code AAPL,MSFT}; {@code key}; {@code feed}:
 * delayed or real-time (delayed), which decides the host and the flag of its prices; {@code minutely},
 * requests a minute, for history and feed together (5); {@code host} and {@code api} with their
 * ports.
 */
public final class MassiveProviderFactory implements ProviderFactory {
  @Override
  public String id() {
    return Massive.ID;
  }

  @Override
  public Provider open(ProviderSettings settings) {
    Secret key = settings.secret("key");
    if (key.isEmpty()) {
      throw new IllegalArgumentException("setting 'key' must be that of a Massive account");
    }
    String feed = settings.text("feed", "delayed");
    Entitlement entitlement = switch (feed) {
      case "delayed" -> Entitlement.DELAYED;
      case "real-time" -> Entitlement.REAL_TIME;
      default ->
        throw new IllegalArgumentException(
            "setting 'feed' is '" + feed + "'; it must be delayed or real-time");
    };
    boolean delayed = entitlement == Entitlement.DELAYED;
    String host = settings.text("host", delayed ? Massive.DELAYED_HOST : Massive.HOST);
    if (host.equals(delayed ? Massive.HOST : Massive.DELAYED_HOST)) {
      throw new IllegalArgumentException("setting 'host' is '" + host
          + "', whose prices are not what setting 'feed' says, " + feed);
    }
    String api = settings.text("api", Massive.API);
    int minutely = (int) settings.number("minutely", 5, 2, 6_000);
    int forFeed = minutely / 2;
    return LiveProvider.open(
        Massive.adapter(host, api, entitlement, key, Declared.perMinute(forFeed)),
        settings,
        symbol -> new RawInstrument(symbol, symbol, "", "", CurrencyCode.of("USD"), "", "EQUITY"),
        (http, symbols) -> new MassiveHistory(
            PacedHttp.of(Massive.ID, http, Declared.perMinute(minutely - forFeed)),
            api,
            key,
            symbols,
            () -> LocalDate.now(MassiveHistory.NEW_YORK)));
  }
}
