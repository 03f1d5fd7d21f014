package io.nexanest.core.market;

import java.math.BigDecimal;

/**
 * What the quoted price of an instrument is for.
 *
 * @param multiplier money for one unit at a price of one: 1 for shares, 0.01 for the nominal of a
 *     bond quoted in percent, 100 for the usual option on shares
 * @param margined whether gains are settled in cash every day, so that a position is worth nothing
 *     by itself: futures
 */
public record Terms(BigDecimal multiplier, boolean margined) {
  public static final Terms PLAIN = new Terms(BigDecimal.ONE, false);

  /** Throws IllegalArgumentException for a multiplier that is not more than zero. */
  public Terms {
    if (multiplier.signum() <= 0) {
      throw new IllegalArgumentException("a multiplier is more than zero, not " + multiplier);
    }
  }

  /** Money for one unit at that price; nothing for what is settled daily. */
  public BigDecimal worth(BigDecimal price) {
    return margined ? BigDecimal.ZERO : price.multiply(multiplier);
  }
}
