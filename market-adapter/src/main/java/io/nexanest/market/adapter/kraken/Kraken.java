package io.nexanest.market.adapter.kraken;

import io.nexanest.market.adapter.spi.adapter.Adapter;
import io.nexanest.market.adapter.spi.adapter.Limits;
import io.nexanest.market.adapter.spi.adapter.Limits.Patience;
import io.nexanest.market.adapter.spi.adapter.Recovery;
import io.nexanest.market.adapter.spi.adapter.Recovery.Cure;
import io.nexanest.market.adapter.spi.adapter.RestCodec;
import io.nexanest.market.adapter.spi.book.OrderedRule;
import io.nexanest.market.adapter.spi.event.Entitlement;
import io.nexanest.market.adapter.spi.event.Source;
import io.nexanest.market.adapter.spi.line.Hosts;
import io.nexanest.market.adapter.spi.time.RateLimit.Declared;
import java.net.URI;

/** Kraken, version 2 of its WebSocket: book and trades of a symbol such as BTC/USD. */
final class Kraken {
  static final String ID = "kraken";
  static final String HOST = "ws.kraken.com:443";
  static final Source SOURCE = new Source(ID, "KRAK", Entitlement.REAL_TIME);

  private static final Recovery RECOVERY =
      new Recovery(Cure.RESUBSCRIBE, OrderedRule::new, true, true, false, 0);

  private static final Limits LIMITS = new Limits(
      new Declared(120, 600_000_000_000L),
      Declared.perSecond(20),
      Declared.perSecond(1),
      500,
      50,
      Patience.ofSeconds(5, 2, 10, 300));

  private Kraken() {}

  /**
   * The adapter.
   *
   * @param host with its port
   * @param depth levels a side of a book: 10, 25, 100, 500 or 1000
   */
  static Adapter adapter(String host, int depth) {
    return new Adapter(
        ID,
        URI.create("wss://" + host + "/v2"),
        Hosts.of(host),
        new KrakenSubscriptions(depth),
        new KrakenMessages(depth),
        RestCodec.NONE,
        RECOVERY,
        LIMITS);
  }

  /** What a price counts: what stands after the slash. */
  static String unit(String symbol) {
    return symbol.substring(symbol.indexOf('/') + 1);
  }
}
