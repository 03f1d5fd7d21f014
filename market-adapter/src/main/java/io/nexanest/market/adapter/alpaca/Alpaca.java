package io.nexanest.market.adapter.alpaca;

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

/** Alpaca: quotes, trades and minute bars of a symbol such as AAPL. */
final class Alpaca {
  static final String ID = "alpaca";
  static final String HOST = "stream.data.alpaca.markets:443";
  static final String API = "data.alpaca.markets:443";

  /** A key and its secret. */
  record Key(Secret id, Secret secret) {}

  /** Which feed: the host's path, its symbols at once, and what its licence makes of prices. */
  enum Feed {
    IEX("iex", 15, Entitlement.REAL_TIME),
    SIP("sip", 500, Entitlement.REAL_TIME),
    DELAYED_SIP("delayed_sip", 15, Entitlement.DELAYED);

    final String path;
    final int symbols;
    final Entitlement entitlement;

    Feed(String path, int symbols, Entitlement entitlement) {
      this.path = path;
      this.symbols = symbols;
      this.entitlement = entitlement;
    }
  }

  private static final Recovery RECOVERY =
      new Recovery(Cure.RESUBSCRIBE, OrderedRule::new, false, false, false, 0);

  private Alpaca() {}

  /** The adapter, on hosts with their ports. */
  static Adapter adapter(String host, String api, Feed feed, Key key) {
    Source source = new Source(ID, "", feed.entitlement);
    return new Adapter(
        ID,
        URI.create("wss://" + host + "/v2/" + feed.path),
        Hosts.of(host, api),
        new AlpacaSubscriptions(key),
        new AlpacaMessages(source, feed != Feed.IEX),
        new AlpacaRest(source, api, feed.path, key),
        RECOVERY,
        new Limits(
            Declared.perMinute(30),
            Declared.perSecond(10),
            Declared.perMinute(180),
            feed.symbols,
            feed.symbols,
            // Markets are closed for days, in which nothing is wrong; pings tell whether the line
            // lives. A
            // subscription that ended without a word is therefore noticed after four days and a
            // half.
            Patience.ofSeconds(30, 10, 10, 400_000)));
  }
}
