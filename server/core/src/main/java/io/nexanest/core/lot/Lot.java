package io.nexanest.core.lot;

import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.id.TransactionId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * An open quantity with what is left of its cost.
 *
 * @param date of the (oldest) acquisition; a transfer keeps it
 * @param position ledger position of that acquisition
 * @param quantity units: more than zero if owned, less if owed; zero if only cost moved
 * @param cost in instrument and in view currency, fixed on acquisition; of what is owed, what it
 *     brought, with minus
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

  /** The transaction that opened it, or the first of an average pool. */
  public TransactionId openedBy() {
    return origins.getFirst().transaction().id();
  }

  /** This lot with another quantity and cost. */
  public Lot with(BigDecimal otherQuantity, Cost otherCost) {
    return new Lot(instrument, date, position, otherQuantity, otherCost, origins);
  }

  /** What a corporate action made of it: another instrument, as old as this. */
  public Lot into(InstrumentId other, BigDecimal otherQuantity, Cost otherCost) {
    return new Lot(other, date, position, otherQuantity, otherCost, origins);
  }

  /** This lot with more cost, and with what that is from. */
  public Lot plus(Cost more, List<Origin> from) {
    List<Origin> both = new ArrayList<>(origins);
    both.addAll(from);
    return new Lot(instrument, date, position, quantity, cost.plus(more), both);
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
