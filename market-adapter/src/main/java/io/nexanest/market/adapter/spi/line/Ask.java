package io.nexanest.market.adapter.spi.line;

import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * A GET, or a POST where there is something to send.
 *
 * @param uri without secrets
 * @param headers secrets by header
 * @param topic what the answer is for, in words of the codec that asks
 * @param symbol whom it is about; many with commas in between
 * @param json what is sent; empty for a GET
 */
public record Ask(URI uri, Map<String, Secret> headers, String topic, String symbol, String json) {
  public Ask {
    headers = Map.copyOf(headers);
  }

  /** A GET. */
  public Ask(URI uri, Map<String, Secret> headers, String topic, String symbol) {
    this(uri, headers, topic, symbol, "");
  }

  /** All whom it is about. */
  public List<String> symbols() {
    return List.of(symbol.split(",", -1));
  }

  public static Ask open(URI uri, String topic, String symbol) {
    return new Ask(uri, Map.of(), topic, symbol);
  }
}
