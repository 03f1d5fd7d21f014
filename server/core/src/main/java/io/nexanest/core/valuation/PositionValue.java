package io.nexanest.core.valuation;

import io.nexanest.core.book.PositionKey;
import io.nexanest.kernel.money.CurrencyCode;
import java.math.BigDecimal;
import java.util.Set;

/**
 * The figures of one position.
 *
 * @param quantity units held, or the balance in {@code currency}
 * @param figures all that are not of scopes only, in view currency
 */
public record PositionValue(
    PositionKey key,
    CurrencyCode currency,
    BigDecimal quantity,
    FigureAmounts figures,
    Set<Flag> flags) {
  public PositionValue {
    flags = Set.copyOf(flags);
  }

  /** In view currency; zero for a figure that positions do not have. */
  public BigDecimal get(Figure figure) {
    return figures.get(figure);
  }

  /** Whether anything is held. */
  public boolean isOpen() {
    return quantity.signum() != 0;
  }
}
