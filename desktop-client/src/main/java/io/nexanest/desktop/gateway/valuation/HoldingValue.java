package io.nexanest.desktop.gateway.valuation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One instrument, or the cash of one currency, in a scope.
 *
 * @param bond where interest accrues on it
 */
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
    List<String> flags,
    Optional<BondValue> bond) {
  public HoldingValue {
    flags = List.copyOf(flags);
  }

  public boolean cash() {
    return instrument.isEmpty();
  }
}
