package io.nexanest.market.adapter.spi;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The instruments that a provider knows. */
public interface ReferenceSource {
  /** All of them, by symbol. */
  List<RawInstrument> instruments();

  /** Why symbols that were asked for are not among them, by symbol. */
  default Map<String, String> refused() {
    return Map.of();
  }

  /** The instrument of a symbol. */
  default Optional<RawInstrument> find(String symbol) {
    return instruments().stream().filter(i -> i.symbol().equals(symbol)).findFirst();
  }
}
