package io.nexanest.market.adapter.binance;

import io.nexanest.market.adapter.spi.adapter.SubscribeCodec;
import io.nexanest.market.adapter.spi.json.JsonText;
import io.nexanest.market.adapter.spi.line.Frame;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Asks for streams, whose names have small letters although the data have capitals. */
final class BinanceSubscriptions implements SubscribeCodec {
  @Override
  public List<Frame> subscribe(Set<String> symbols) {
    return List.of(frame("SUBSCRIBE", symbols));
  }

  @Override
  public List<Frame> unsubscribe(Set<String> symbols) {
    return List.of(frame("UNSUBSCRIBE", symbols));
  }

  private static Frame frame(String method, Set<String> symbols) {
    List<String> streams = symbols.stream()
        .map(symbol -> symbol.toLowerCase(Locale.ROOT))
        .flatMap(symbol -> Stream.of(symbol + "@depth@100ms", symbol + "@aggTrade"))
        .toList();
    return Frame.open(
        "{\"method\":\"" + method + "\",\"params\":" + JsonText.array(streams) + ",\"id\":1}");
  }
}
