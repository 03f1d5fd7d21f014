package io.nexanest.portfolio.importing.total;

import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.portfolio.importing.statement.StatedTotal;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a statement says that an account holds, and what the books have.
 *
 * @param instrument what the statement's name stands for; empty for cash and what is not known
 * @param unlisted whether the statement lists positions, and this one not
 */
public record Total(
    StatedTotal stated, Optional<InstrumentId> instrument, BigDecimal booked, boolean unlisted) {
  public BigDecimal difference() {
    return booked.subtract(stated.amount());
  }
}
