package io.nexanest.market.adapter.binance;

import io.nexanest.market.adapter.spi.adapter.Adapter;
import io.nexanest.market.adapter.spi.adapter.Limits;
import io.nexanest.market.adapter.spi.adapter.Limits.Patience;
import io.nexanest.market.adapter.spi.adapter.Recovery;
import io.nexanest.market.adapter.spi.adapter.Recovery.Cure;
import io.nexanest.market.adapter.spi.book.BridgedRule;
import io.nexanest.market.adapter.spi.event.Entitlement;
import io.nexanest.market.adapter.spi.event.Source;
import io.nexanest.market.adapter.spi.line.Hosts;
import io.nexanest.market.adapter.spi.time.RateLimit.Declared;
import java.net.URI;
import java.util.List;

/** Binance: book and trades of a symbol such as BTCUSDT. */
final class Binance {
  static final String ID = "binance";
  static final String HOST = "stream.binance.com:9443";
  static final String API = "api.binance.com:443";
  static final Source SOURCE = new Source(ID, "BINA", Entitlement.REAL_TIME);

  private static final Recovery RECOVERY =
      new Recovery(Cure.SNAPSHOT, BridgedRule::new, true, true, false, 0);

  private static final Limits LIMITS = new Limits(
      new Declared(300, 300_000_000_000L),
      Declared.perSecond(4),
      Declared.perMinute(60),
      500,
      50,
      Patience.ofSeconds(60, 20, 15, 300));

  /** What prices count, the longer names before those that they end with. */
  private static final List<String> UNITS = List.of(
      "FDUSD", "USDT", "USDC", "TUSD", "USD1", "BTC", "ETH", "BNB", "EUR", "GBP", "TRY", "BRL",
      "JPY", "MXN", "PLN", "ARS", "ZAR", "DAI");

  private Binance() {}

  /** The adapter, on hosts with their ports. */
  static Adapter adapter(String host, String api) {
    return new Adapter(
        ID,
        URI.create("wss://" + host + "/stream"),
        Hosts.of(host, api),
        new BinanceSubscriptions(),
        new BinanceMessages(),
        new BinanceRest(api),
        RECOVERY,
        LIMITS);
  }

  /** What a price of a symbol counts; empty where the symbol's end is not known. */
  static String unit(String symbol) {
    return UNITS.stream().filter(symbol::endsWith).findFirst().orElse("");
  }
}
