package io.nexanest.desktop.gateway.valuation;

import java.math.BigDecimal;
import java.util.List;

/** One instrument, or the cash of one currency, in a scope. */
public record HoldingValue(
    String name,
    String instrument,
    String displayName,
    String symbol,
    String assetClass,
    String sector,
    String currency,
    BigDecimal quantity,
    BigDecimal price,
    BigDecimal fxRate,
    BigDecimal marketValue,
    BigDecimal costBasis,
    BigDecimal unrealisedGain,
    BigDecimal realisedGain,
    BigDecimal income,
    BigDecimal dayChange,
    double dayChangeRatio,
    double unrealisedGainRatio,
    double weight,
    List<String> flags) {
  public HoldingValue {
    flags = List.copyOf(flags);
  }

  public boolean cash() {
    return instrument.isEmpty();
  }
}
