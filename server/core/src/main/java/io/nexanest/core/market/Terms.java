package io.nexanest.core.market;

import io.nexanest.core.bond.Accrual;
import io.nexanest.core.bond.Bond;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the quoted price of an instrument is for.
 *
 * @param multiplier money for one unit at a price of one: 1 for shares, 0.01 for the nominal of a
 *     bond quoted in percent, 100 for the usual option on shares
 * @param margined whether gains are settled in cash every day, so that a position is worth nothing
 *     by itself: futures
 * @param bond what accrues beside the price, which is then a clean one
 */
public record Terms(BigDecimal multiplier, boolean margined, Optional<Bond> bond) {
  public static final Terms PLAIN = new Terms(BigDecimal.ONE, false);

  /** Throws IllegalArgumentException for a multiplier that is not more than zero. */
  public Terms {
    if (multiplier.signum() <= 0) {
      throw new IllegalArgumentException("a multiplier is more than zero, not " + multiplier);
    }
  }

  /** Of what accrues nothing. */
  public Terms(BigDecimal multiplier, boolean margined) {
    this(multiplier, margined, Optional.empty());
  }

  /** Money for one unit at that price; nothing for what is settled daily. */
  public BigDecimal worth(BigDecimal price, LocalDate on) {
    if (margined) {
      return BigDecimal.ZERO;
    }
    BigDecimal whole = bond.isEmpty() ? price : price.multiply(bond.get().factor(on));
    // Times one is the same number in the same scale.
    return multiplier.equals(BigDecimal.ONE) ? whole : whole.multiply(multiplier);
  }

  /** Interest accrued for one unit at the end of a date; nothing for what bears none. */
  public BigDecimal accrued(LocalDate on) {
    return bond.flatMap(one -> one.accrual(on))
        .map(Accrual::percentOfFirst)
        .map(percent -> percent.multiply(multiplier))
        .orElse(BigDecimal.ZERO);
  }
}
