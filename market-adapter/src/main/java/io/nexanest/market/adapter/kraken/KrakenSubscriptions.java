package io.nexanest.market.adapter.kraken;

import io.nexanest.market.adapter.spi.adapter.SubscribeCodec;
import io.nexanest.market.adapter.spi.json.JsonText;
import io.nexanest.market.adapter.spi.line.Frame;
import java.util.List;
import java.util.Set;

/** Asks for book and trades; both begin with a snapshot. */
final class KrakenSubscriptions implements SubscribeCodec {
  private final int depth;

  KrakenSubscriptions(int depth) {
    this.depth = depth;
  }

  @Override
  public List<Frame> subscribe(Set<String> symbols) {
    return List.of(
        frame("subscribe", "trade", symbols, ",\"snapshot\":true"),
        frame("subscribe", "book", symbols, ",\"depth\":" + depth + ",\"snapshot\":true"));
  }

  @Override
  public List<Frame> unsubscribe(Set<String> symbols) {
    return List.of(
        frame("unsubscribe", "trade", symbols, ""),
        frame("unsubscribe", "book", symbols, ",\"depth\":" + depth));
  }

  @Override
  public List<Frame> ping() {
    return List.of(Frame.open("{\"method\":\"ping\"}"));
  }

  private static Frame frame(String method, String channel, Set<String> symbols, String more) {
    return Frame.open("{\"method\":\"" + method + "\",\"params\":{\"channel\":\"" + channel
        + "\",\"symbol\":" + JsonText.array(symbols) + more + "}}");
  }
}
