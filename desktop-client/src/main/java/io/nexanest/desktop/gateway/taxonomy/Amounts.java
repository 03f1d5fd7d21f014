package io.nexanest.desktop.gateway.taxonomy;

import java.math.BigDecimal;

/**
 * What a class or a part of a holding is worth, in view currency.
 *
 * @param weight the value as a part of the whole's
 */
public record Amounts(
    BigDecimal value,
    BigDecimal costBasis,
    BigDecimal unrealisedGain,
    BigDecimal realisedGain,
    BigDecimal income,
    double weight) {
  public static final Amounts NONE = new Amounts(
      BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, 0);
}
