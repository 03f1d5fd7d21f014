package io.nexanest.market.adapter.spi;

import java.util.List;
import java.util.Optional;

/** The instruments that a provider knows. */
public interface ReferenceSource {
  /** All of them, by symbol. */
  List<RawInstrument> instruments();

  /** The instrument of a symbol. */
  default Optional<RawInstrument> find(String symbol) {
    return instruments().stream().filter(i -> i.symbol().equals(symbol)).findFirst();
  }
}
