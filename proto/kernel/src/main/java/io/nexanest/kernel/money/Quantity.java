package io.nexanest.kernel.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Units of an instrument: shares, or nominal of a bond. Trailing zeros do not count.
 *
 * @param units negative for a short position
 */
public record Quantity(BigDecimal units) {
  public static final Quantity ZERO = new Quantity(BigDecimal.ZERO);

  /** Throws IllegalArgumentException for a number that {@link Decimals} refuses. */
  public Quantity {
    units = Decimals.checked(units);
  }

  /** Reads plain text; throws IllegalArgumentException for anything else. */
  public static Quantity of(String units) {
    return new Quantity(Decimals.parse(units));
  }

  public Quantity plus(Quantity other) {
    return new Quantity(units.add(other.units));
  }

  public Quantity minus(Quantity other) {
    return new Quantity(units.subtract(other.units));
  }

  /** The quantity after a split of new for old units, to 18 decimals, half to even. */
  public Quantity split(BigDecimal newUnits, BigDecimal oldUnits) {
    BigDecimal product = units.multiply(newUnits);
    return new Quantity(product.divide(oldUnits, Decimals.MAX_DECIMALS, RoundingMode.HALF_EVEN));
  }

  /** Gross of a trade: quantity × price, rounded to the minor unit of the price's currency. */
  public Money at(Price price) {
    BigDecimal gross = units.multiply(price.perUnit());
    return new Money(Rounding.MINOR_UNIT.round(gross, price.currency()), price.currency());
  }

  @Override
  public String toString() {
    return Decimals.text(units);
  }
}
