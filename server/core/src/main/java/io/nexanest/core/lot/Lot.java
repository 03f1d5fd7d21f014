package io.nexanest.core.lot;

import io.nexanest.kernel.id.InstrumentId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * An open quantity with what is left of its cost.
 *
 * @param date of the (oldest) acquisition; a transfer keeps it
 * @param position ledger position of that acquisition
 * @param quantity units, more than zero
 * @param cost in instrument and in view currency, fixed on acquisition
 * @param origins the acquisitions it is from: one, or all that went into an average pool
 */
public record Lot(
    InstrumentId instrument,
    LocalDate date,
    long position,
    BigDecimal quantity,
    Cost cost,
    List<Origin> origins) {
  public Lot {
    origins = List.copyOf(origins);
  }

  /** This lot with another quantity and cost. */
  Lot with(BigDecimal otherQuantity, Cost otherCost) {
    return new Lot(instrument, date, position, otherQuantity, otherCost, origins);
  }

  /** Both in one pool, as old as the older. */
  Lot merged(Lot other) {
    boolean older = isOlderThan(other);
    List<Origin> both = new ArrayList<>(origins);
    both.addAll(other.origins);
    return new Lot(
        instrument,
        older ? date : other.date,
        older ? position : other.position,
        quantity.add(other.quantity),
        cost.plus(other.cost),
        both);
  }

  boolean isOlderThan(Lot other) {
    int byDate = date.compareTo(other.date);
    return byDate < 0 || (byDate == 0 && position < other.position);
  }
}
