package io.nexanest.core.valuation;

import java.math.BigDecimal;
import java.util.Arrays;

/**
 * An amount for each figure, in view currency; zero where none was given. In an array, since a
 * valuation makes one of these for each position. Immutable.
 */
public final class FigureAmounts {
  private static final int SIZE = Figure.values().length;

  private final BigDecimal[] amounts;

  private FigureAmounts(BigDecimal[] amounts) {
    this.amounts = amounts;
  }

  /** Collects amounts; for one thread and one use. */
  static final class Builder {
    private BigDecimal[] amounts = new BigDecimal[SIZE];

    void put(Figure figure, BigDecimal amount) {
      amounts[figure.ordinal()] = amount;
    }

    /** Hands over what was put; nothing can be put afterwards. */
    FigureAmounts build() {
      FigureAmounts built = new FigureAmounts(amounts);
      amounts = new BigDecimal[0];
      return built;
    }
  }

  public BigDecimal get(Figure figure) {
    BigDecimal amount = amounts[figure.ordinal()];
    return amount == null ? BigDecimal.ZERO : amount;
  }

  /** The same with so much more of each of these figures. */
  public FigureAmounts plus(Iterable<Figure> figures, BigDecimal change) {
    BigDecimal[] moved = amounts.clone();
    figures.forEach(figure -> moved[figure.ordinal()] = get(figure).add(change));
    return new FigureAmounts(moved);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FigureAmounts that && Arrays.equals(amounts, that.amounts);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(amounts);
  }

  @Override
  public String toString() {
    return Arrays.toString(amounts);
  }
}
