package io.nexanest.desktop.gateway.valuation;

import java.math.BigDecimal;

/** The figures of a scope in the view currency, as the server made them. */
public record Figures(
    BigDecimal value,
    BigDecimal marketValue,
    BigDecimal cash,
    BigDecimal settledCash,
    BigDecimal receivable,
    BigDecimal costBasis,
    BigDecimal unrealisedGain,
    BigDecimal realisedGain,
    BigDecimal income,
    BigDecimal fees,
    BigDecimal taxes,
    BigDecimal netDeposits,
    BigDecimal totalGain,
    BigDecimal dayChange,
    double dayChangeRatio,
    double totalGainRatio) {
  static final Figures ZERO = new Figures(
      BigDecimal.ZERO,
      BigDecimal.ZERO,
      BigDecimal.ZERO,
      BigDecimal.ZERO,
      BigDecimal.ZERO,
      BigDecimal.ZERO,
      BigDecimal.ZERO,
      BigDecimal.ZERO,
      BigDecimal.ZERO,
      BigDecimal.ZERO,
      BigDecimal.ZERO,
      BigDecimal.ZERO,
      BigDecimal.ZERO,
      BigDecimal.ZERO,
      0,
      0);
}
