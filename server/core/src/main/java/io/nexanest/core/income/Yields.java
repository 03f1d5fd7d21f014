package io.nexanest.core.income;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * The gross income of the last twelve months against what a holding cost and is worth, in view
 * currency.
 */
public record Yields(BigDecimal lastYear, BigDecimal cost, BigDecimal value) {
  /** Empty where the cost is not more than zero. */
  public Optional<Double> onCost() {
    return against(cost);
  }

  /** Empty where the value is not more than zero. */
  public Optional<Double> current() {
    return against(value);
  }

  private Optional<Double> against(BigDecimal base) {
    return base.signum() <= 0
        ? Optional.empty()
        : Optional.of(lastYear.divide(base, MathContext.DECIMAL64).doubleValue());
  }
}
