package io.nexanest.market.adapter.alpaca;

import io.nexanest.market.adapter.spi.adapter.SubscribeCodec;
import io.nexanest.market.adapter.spi.json.JsonText;
import io.nexanest.market.adapter.spi.line.Frame;
import java.util.List;
import java.util.Set;

/** Logs in once greeted; corrections and cancels come with trades. */
final class AlpacaSubscriptions implements SubscribeCodec {
  private final Alpaca.Key key;

  AlpacaSubscriptions(Alpaca.Key key) {
    this.key = key;
  }

  @Override
  public List<Frame> login() {
    return List.of(Frame.confidential("{\"action\":\"auth\",\"key\":"
        + JsonText.text(key.id().reveal()) + ",\"secret\":"
        + JsonText.text(key.secret().reveal())
        + "}"));
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
    String list = JsonText.array(symbols);
    return Frame.open("{\"action\":\"" + action + "\",\"trades\":" + list + ",\"quotes\":" + list
        + ",\"bars\":" + list + ",\"updatedBars\":" + list + ",\"statuses\":" + list
        + ",\"lulds\":" + list + "}");
  }
}
