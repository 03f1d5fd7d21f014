package io.nexanest.core.lot;

import io.nexanest.kernel.money.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The open lots of one position, oldest first (figures, F3). Quantity and cost are conserved: what
 * is taken and what is left always add up to what was put in.
 */
public final class LotPool {
  private final LotPolicy policy;
  private final List<Lot> lots = new ArrayList<>();
  private BigDecimal quantity = BigDecimal.ZERO;
  private BigDecimal viewCost = BigDecimal.ZERO;

  public LotPool(LotPolicy policy) {
    this.policy = policy;
  }

  public BigDecimal quantity() {
    return quantity;
  }

  /** The cost of the open lots in view currency: a running sum, asked for with every quote. */
  public BigDecimal viewCost() {
    return viewCost;
  }

  /** A copy of the open lots, oldest first. */
  public List<Lot> lots() {
    return List.copyOf(lots);
  }

  public void put(Lot lot) {
    quantity = quantity.add(lot.quantity());
    viewCost = viewCost.add(lot.cost().view());
    if (policy == LotPolicy.AVERAGE && !lots.isEmpty()) {
      lots.set(0, lots.getFirst().merged(lot));
      return;
    }
    int place = lots.size();
    while (place > 0 && lot.isOlderThan(lots.get(place - 1))) {
      place--;
    }
    lots.add(place, lot);
  }

  /**
   * Takes that many units out, as parts of lots.
   *
   * @throws IllegalArgumentException if more is wanted than {@link #quantity()}
   */
  public List<Lot> take(BigDecimal wanted) {
    if (wanted.compareTo(quantity) > 0) {
      throw new IllegalArgumentException(wanted + " wanted, " + quantity + " held");
    }
    List<Lot> taken = new ArrayList<>();
    BigDecimal open = wanted;
    while (open.signum() > 0) {
      Lot lot = lots.getFirst();
      BigDecimal part = open.min(lot.quantity());
      Cost moved = lot.cost().share(part, lot.quantity());
      taken.add(lot.with(part, moved));
      replaceFirst(lot, part, moved);
      viewCost = viewCost.subtract(moved.view());
      open = open.subtract(part);
    }
    quantity = quantity.subtract(wanted);
    return taken;
  }

  /**
   * Multiplies quantities by new/old and leaves costs alone. The whole is rounded, and the youngest
   * lot takes what the rounding of the others left, so that what is held never depends on lots.
   */
  public void split(BigDecimal newUnits, BigDecimal oldUnits) {
    if (lots.isEmpty()) {
      return;
    }
    BigDecimal after = new Quantity(quantity).split(newUnits, oldUnits).units();
    BigDecimal rest = after;
    for (int i = 0; i < lots.size() - 1; i++) {
      Lot lot = lots.get(i);
      BigDecimal part = new Quantity(lot.quantity()).split(newUnits, oldUnits).units();
      lots.set(i, lot.with(part, lot.cost()));
      rest = rest.subtract(part);
    }
    lots.set(lots.size() - 1, lots.getLast().with(rest, lots.getLast().cost()));
    quantity = after;
  }

  private void replaceFirst(Lot lot, BigDecimal part, Cost moved) {
    BigDecimal left = lot.quantity().subtract(part);
    if (left.signum() == 0) {
      lots.removeFirst();
    } else {
      lots.set(0, lot.with(left, lot.cost().minus(moved)));
    }
  }
}
