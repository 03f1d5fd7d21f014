package io.nexanest.market.adapter.coinbase;

import io.nexanest.market.adapter.spi.adapter.SubscribeCodec;
import io.nexanest.market.adapter.spi.json.JsonText;
import io.nexanest.market.adapter.spi.line.Frame;
import java.util.List;
import java.util.Set;

/** Asks channel by channel; heartbeats keep the others from being closed when nothing happens. */
final class AdvancedSubscriptions implements SubscribeCodec {
  @Override
  public List<Frame> subscribe(Set<String> symbols) {
    return List.of(
        Frame.open("{\"type\":\"subscribe\",\"channel\":\"heartbeats\"}"),
        frame("subscribe", "market_trades", symbols),
        frame("subscribe", "level2", symbols));
  }

  @Override
  public List<Frame> unsubscribe(Set<String> symbols) {
    return List.of(
        frame("unsubscribe", "market_trades", symbols), frame("unsubscribe", "level2", symbols));
  }

  private static Frame frame(String type, String channel, Set<String> symbols) {
    return Frame.open("{\"type\":\"" + type + "\",\"channel\":\"" + channel + "\",\"product_ids\":"
        + JsonText.array(symbols) + "}");
  }
}
