package io.nexanest.core.taxonomy;

import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.kernel.money.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * An amount in parts by weight. Each part but the last is rounded half to even to the minor unit;
 * the last is what they leave, so that the parts are the amount to the cent.
 */
public final class Split {
  private Split() {}

  /**
   * The parts, in the order of their weights.
   *
   * @param weights at least one; they sum to 1
   */
  public static List<BigDecimal> of(
      BigDecimal amount, List<BigDecimal> weights, CurrencyCode currency) {
    List<BigDecimal> parts = new ArrayList<>();
    BigDecimal left = amount;
    for (BigDecimal weight : weights.subList(0, weights.size() - 1)) {
      BigDecimal part = Rounding.MINOR_UNIT.round(amount.multiply(weight), currency);
      parts.add(part);
      left = left.subtract(part);
    }
    parts.add(left);
    return parts;
  }
}
