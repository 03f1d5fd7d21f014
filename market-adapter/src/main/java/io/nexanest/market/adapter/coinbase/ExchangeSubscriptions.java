package io.nexanest.market.adapter.coinbase;

import io.nexanest.market.adapter.spi.adapter.SubscribeCodec;
import io.nexanest.market.adapter.spi.json.JsonText;
import io.nexanest.market.adapter.spi.line.Frame;
import java.util.List;
import java.util.Set;

/** Asks for the channels that need no key. */
final class ExchangeSubscriptions implements SubscribeCodec {
  @Override
  public List<Frame> subscribe(Set<String> symbols) {
    return List.of(frame("subscribe", symbols));
  }

  @Override
  public List<Frame> unsubscribe(Set<String> symbols) {
    return List.of(frame("unsubscribe", symbols));
  }

  private static Frame frame(String type, Set<String> symbols) {
    return Frame.open("{\"type\":\"" + type + "\",\"product_ids\":" + JsonText.array(symbols)
        + ",\"channels\":[\"heartbeat\",\"level2_batch\",\"matches\",\"ticker\"]}");
  }
}
