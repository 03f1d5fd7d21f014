package io.nexanest.core.valuation;

import io.nexanest.kernel.money.CurrencyCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A scope valued on a date. Totals are sums of the positions' rounded figures, so that what is on
 * the screen adds up.
 *
 * @param view the currency of all figures
 * @param flags those of all positions and of the flows
 */
public record Valuation(
    LocalDate date,
    CurrencyCode view,
    List<PositionValue> positions,
    Map<Figure, BigDecimal> totals,
    Set<Flag> flags) {
  public Valuation {
    positions = List.copyOf(positions);
    totals = Map.copyOf(totals);
    flags = Set.copyOf(flags);
  }

  /** In view currency. */
  public BigDecimal total(Figure figure) {
    return totals.getOrDefault(figure, BigDecimal.ZERO);
  }
}
