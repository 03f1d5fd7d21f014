package io.nexanest.market.adapter.coinbase;

import io.nexanest.market.adapter.spi.Provider;
import io.nexanest.market.adapter.spi.ProviderSettings;
import io.nexanest.market.adapter.spi.RawInstrument;
import io.nexanest.market.adapter.spi.adapter.Adapter;
import io.nexanest.market.adapter.spi.adapter.Limits;
import io.nexanest.market.adapter.spi.adapter.Limits.Patience;
import io.nexanest.market.adapter.spi.adapter.Recovery;
import io.nexanest.market.adapter.spi.adapter.Recovery.Cure;
import io.nexanest.market.adapter.spi.book.OrderedRule;
import io.nexanest.market.adapter.spi.event.Entitlement;
import io.nexanest.market.adapter.spi.event.Source;
import io.nexanest.market.adapter.spi.feed.LiveProvider;
import io.nexanest.market.adapter.spi.line.Hosts;
import io.nexanest.market.adapter.spi.time.RateLimit.Declared;
import java.net.URI;
import java.util.function.BiFunction;

/** The two feeds of Coinbase: book and trades of a product such as BTC-USD. */
final class Coinbase {
  static final String EXCHANGE = "coinbase";
  static final String EXCHANGE_HOST = "ws-feed.exchange.coinbase.com:443";
  static final String EXCHANGE_API = "api.exchange.coinbase.com:443";
  static final String ADVANCED = "coinbase-advanced";
  static final String ADVANCED_HOST = "advanced-trade-ws.coinbase.com:443";
  static final String ADVANCED_API = "api.coinbase.com:443";

  /** Updates of the exchange's books carry no number, so what is lost of them is not noticed. */
  private static final Recovery EXCHANGE_RECOVERY =
      new Recovery(Cure.RESUBSCRIBE, OrderedRule::new, true, true, false, 300_000_000_000L);

  private static final Recovery ADVANCED_RECOVERY =
      new Recovery(Cure.RECONNECT, OrderedRule::new, true, true, true, 0);

  private static final Limits LIMITS = new Limits(
      Declared.perSecond(4),
      Declared.perSecond(8),
      Declared.perSecond(8),
      500,
      50,
      Patience.ofSeconds(5, 3, 10, 300));

  private Coinbase() {}

  /** The feed of the exchange, on hosts with their ports. */
  static Adapter exchange(String host, String api) {
    return new Adapter(
        EXCHANGE,
        URI.create("wss://" + host),
        Hosts.of(host, api),
        new ExchangeSubscriptions(),
        new ExchangeMessages(source(EXCHANGE)),
        new ExchangeRest(source(EXCHANGE), api),
        EXCHANGE_RECOVERY,
        LIMITS);
  }

  /** The feed of Advanced Trade, on hosts with their ports. */
  static Adapter advanced(String host, String api) {
    return new Adapter(
        ADVANCED,
        URI.create("wss://" + host),
        Hosts.of(host, api),
        new AdvancedSubscriptions(),
        new AdvancedMessages(source(ADVANCED)),
        new AdvancedRest(source(ADVANCED), api),
        ADVANCED_RECOVERY,
        LIMITS);
  }

  /** Opens one of them; settings may name other hosts. */
  static Provider open(
      ProviderSettings settings,
      String host,
      String api,
      BiFunction<String, String, Adapter> adapter) {
    return LiveProvider.open(
        adapter.apply(settings.text("host", host), settings.text("api", api)),
        settings,
        Coinbase::instrument);
  }

  private static Source source(String id) {
    return new Source(id, "GDAX", Entitlement.REAL_TIME);
  }

  /** What a price counts: what stands after the dash. */
  static String unit(String product) {
    return product.substring(product.lastIndexOf('-') + 1);
  }

  /** Describes a product. Throws IllegalArgumentException for what is no pair. */
  static RawInstrument instrument(String product) {
    int dash = product.lastIndexOf('-');
    if (dash < 1) {
      throw new IllegalArgumentException(
          "setting 'symbols' has '" + product + "'; it must be a pair such as BTC-USD");
    }
    return LiveProvider.pair(product, product.substring(0, dash), unit(product), "GDAX");
  }
}
