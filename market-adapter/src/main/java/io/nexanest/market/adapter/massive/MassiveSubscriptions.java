package io.nexanest.market.adapter.massive;

import io.nexanest.market.adapter.spi.adapter.SubscribeCodec;
import io.nexanest.market.adapter.spi.json.JsonText;
import io.nexanest.market.adapter.spi.line.Frame;
import io.nexanest.market.adapter.spi.line.Secret;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Logs in once greeted, and asks for trades and quotes. */
final class MassiveSubscriptions implements SubscribeCodec {
  private final Secret key;

  MassiveSubscriptions(Secret key) {
    this.key = key;
  }

  @Override
  public List<Frame> login() {
    return List.of(
        Frame.confidential("{\"action\":\"auth\",\"params\":" + JsonText.text(key.reveal()) + "}"));
  }

  @Override
  public List<Frame> subscribe(Set<String> symbols) {
    return List.of(frame("subscribe", symbols));
  }

  @Override
  public List<Frame> unsubscribe(Set<String> symbols) {
    return List.of(frame("unsubscribe", symbols));
  }

  private static Frame frame(String action, Set<String> symbols) {
    String channels = symbols.stream()
        .sorted()
        .map(symbol -> "T." + symbol + ",Q." + symbol)
        .collect(Collectors.joining(","));
    return Frame.open("{\"action\":\"" + action + "\",\"params\":" + JsonText.text(channels) + "}");
  }
}
