package io.nexanest.market.adapter.massive;

import io.nexanest.market.adapter.spi.adapter.Adapter;
import io.nexanest.market.adapter.spi.adapter.Limits;
import io.nexanest.market.adapter.spi.adapter.Limits.Patience;
import io.nexanest.market.adapter.spi.adapter.Recovery;
import io.nexanest.market.adapter.spi.adapter.Recovery.Cure;
import io.nexanest.market.adapter.spi.book.OrderedRule;
import io.nexanest.market.adapter.spi.event.Entitlement;
import io.nexanest.market.adapter.spi.event.Source;
import io.nexanest.market.adapter.spi.line.Hosts;
import io.nexanest.market.adapter.spi.line.Secret;
import io.nexanest.market.adapter.spi.time.RateLimit.Declared;
import java.net.URI;
import java.util.Map;

/** Massive: quotes and trades of a symbol such as AAPL. */
final class Massive {
  static final String ID = "massive";
  static final String HOST = "socket.massive.com:443";
  static final String DELAYED_HOST = "delayed.massive.com:443";
  static final String API = "api.massive.com:443";

  private static final Recovery RECOVERY =
      new Recovery(Cure.RESUBSCRIBE, OrderedRule::new, false, false, false, 0);

  private Massive() {}

  /** What it is asked with; the key goes into a header, and so never into an address. */
  static Map<String, Secret> headers(Secret key) {
    return Map.of("Authorization", new Secret("Bearer " + key.reveal()));
  }

  /**
   * The adapter, on hosts with their ports.
   *
   * @param entitlement what the host's prices are, which messages do not say
   * @param asks how many HTTP requests the plan lets through
   */
  static Adapter adapter(
      String host, String api, Entitlement entitlement, Secret key, Declared asks) {
    Source source = new Source(ID, "", entitlement);
    return new Adapter(
        ID,
        URI.create("wss://" + host + "/stocks"),
        Hosts.of(host, api),
        new MassiveSubscriptions(key),
        new MassiveMessages(source),
        new MassiveRest(source, api, key),
        RECOVERY,
        new Limits(
            Declared.perMinute(30),
            Declared.perSecond(10),
            asks,
            500,
            100,
            // Markets are closed for days, in which nothing is wrong; pings tell whether it lives.
            Patience.ofSeconds(30, 10, 10, 400_000)));
  }
}
