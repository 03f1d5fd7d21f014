package io.nexanest.portfolio.reconcile;

import io.nexanest.kernel.id.InstrumentId;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A position that is not the same here and there.
 *
 * @param bookedCost of the open lots in the instrument's currency; empty for cash
 * @param figure the name of the figure that proves what is booked; empty if nothing is
 */
record Difference(
    Kind kind,
    CustodianHolding stated,
    Optional<InstrumentId> instrument,
    BigDecimal booked,
    Optional<BigDecimal> bookedCost,
    String figure) {
  /** How it differs. */
  enum Kind {
    MISSING_HERE,
    MISSING_THERE,
    QUANTITY,
    COST
  }
}
