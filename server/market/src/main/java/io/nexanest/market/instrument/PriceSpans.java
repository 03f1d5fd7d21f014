package io.nexanest.market.instrument;

import java.time.LocalDate;
import java.util.Optional;

/** From when to when instruments have prices. */
@FunctionalInterface
public interface PriceSpans {
  /** The first and last date with a price, or empty when there is none. */
  Optional<Span> of(Instrument instrument);

  /** Both included. */
  record Span(LocalDate first, LocalDate last) {}
}
