package io.nexanest.core.terms;

import java.math.BigDecimal;

/** On which side of a contract or of a loan of securities a position stands. */
public enum Side {
  /** Owned: a purchase opens it and a sale closes it. */
  LONG,
  /** Owed: a sale opens it and a purchase closes it. */
  SHORT;

  /** Units with the sign that a position of this side has. */
  public BigDecimal signed(BigDecimal units) {
    return this == LONG ? units : units.negate();
  }

  /** The side that a signed quantity is on; zero counts as long. */
  public static Side of(BigDecimal quantity) {
    return quantity.signum() < 0 ? SHORT : LONG;
  }
}
