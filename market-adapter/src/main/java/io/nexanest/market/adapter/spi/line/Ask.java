package io.nexanest.market.adapter.spi.line;

import java.net.URI;
import java.util.Map;

/**
 * A GET.
 *
 * @param uri without secrets
 * @param headers secrets by header
 * @param topic what the answer is for, in words of the codec that asks
 * @param symbol whom it is about
 */
public record Ask(URI uri, Map<String, Secret> headers, String topic, String symbol) {
  public Ask {
    headers = Map.copyOf(headers);
  }

  public static Ask open(URI uri, String topic, String symbol) {
    return new Ask(uri, Map.of(), topic, symbol);
  }
}
