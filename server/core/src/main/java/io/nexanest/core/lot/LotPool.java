package io.nexanest.core.lot;

import io.nexanest.core.terms.LotChoices;
import io.nexanest.kernel.id.TransactionId;
import io.nexanest.kernel.money.Decimals;
import io.nexanest.kernel.money.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The open lots of one side of a position, oldest first (figures, F3): all of them owned, or all of
 * them owed with negative quantity and cost. Quantity and cost are conserved: what is taken and
 * what is left always add up to what was put in.
 */
public final class LotPool {
  private final LotPolicy policy;
  // Made with the first lot, since nearly every position has one side alone.
  private List<Lot> lots = List.of();
  private BigDecimal quantity = BigDecimal.ZERO;
  private BigDecimal viewCost = BigDecimal.ZERO;

  public LotPool(LotPolicy policy) {
    this.policy = policy;
  }

  /** The same lots in a pool of their own; lots themselves never change. */
  public LotPool copy() {
    LotPool copy = new LotPool(policy);
    copy.lots = lots.isEmpty() ? List.of() : new ArrayList<>(lots);
    copy.quantity = quantity;
    copy.viewCost = viewCost;
    return copy;
  }

  /** Signed units. */
  public BigDecimal quantity() {
    return quantity;
  }

  /** The cost of the open lots in view currency: a running sum. */
  public BigDecimal viewCost() {
    return viewCost;
  }

  /** A copy of the open lots, oldest first. */
  public List<Lot> lots() {
    return List.copyOf(lots);
  }

  public void put(Lot lot) {
    quantity = Decimals.sum(quantity, lot.quantity());
    viewCost = Decimals.sum(viewCost, lot.cost().view());
    if (policy == LotPolicy.AVERAGE && !lots.isEmpty()) {
      lots.set(0, lots.getFirst().merged(lot));
      return;
    }
    if (lots.isEmpty()) {
      lots = new ArrayList<>(1);
    }
    int place = lots.size();
    while (place > 0 && lot.isOlderThan(lots.get(place - 1))) {
      place--;
    }
    lots.add(place, lot);
  }

  /**
   * Takes that many units out by the policy, as parts of lots.
   *
   * @param wanted signed as the pool is
   * @throws IllegalArgumentException if more is wanted than {@link #quantity()}
   */
  public List<Lot> take(BigDecimal wanted) {
    if (wanted.abs().compareTo(quantity.abs()) > 0) {
      throw new IllegalArgumentException(wanted + " wanted, " + quantity + " held");
    }
    List<Lot> taken = new ArrayList<>(1);
    BigDecimal open = wanted;
    while (open.signum() != 0) {
      Lot part = takeFrom(next(), open);
      taken.add(part);
      open = open.subtract(part.quantity());
    }
    return taken;
  }

  /** Whether every lot that is named is open with as many units. */
  public boolean has(LotChoices wanted) {
    return wanted.choices().stream()
        .allMatch(choice ->
            openOf(choice.openedBy()).abs().compareTo(chosen(wanted, choice.openedBy())) >= 0);
  }

  /**
   * Takes from the lots that are named, in their order; to be asked for with {@link #has} first.
   *
   * @throws IllegalArgumentException if one of them has too little
   */
  public List<Lot> take(LotChoices wanted) {
    if (!has(wanted)) {
      throw new IllegalArgumentException("not all of " + wanted + " is open");
    }
    List<Lot> taken = new ArrayList<>();
    for (LotChoices.Choice choice : wanted.choices()) {
      BigDecimal open = quantity.signum() < 0 ? choice.units().negate() : choice.units();
      while (open.signum() != 0) {
        Lot part = takeFrom(indexOf(choice.openedBy()), open);
        taken.add(part);
        open = open.subtract(part.quantity());
      }
    }
    return taken;
  }

  /** Takes everything out. */
  public List<Lot> takeAll() {
    List<Lot> all = List.copyOf(lots);
    lots = List.of();
    quantity = BigDecimal.ZERO;
    viewCost = BigDecimal.ZERO;
    return all;
  }

  /**
   * Multiplies quantities by new/old and leaves costs alone. The whole is rounded, and the youngest
   * lot takes what the rounding of the others left, so that what is held never depends on lots.
   */
  public void split(BigDecimal newUnits, BigDecimal oldUnits) {
    List<BigDecimal> after = scaled(lots, newUnits, oldUnits);
    for (int i = 0; i < lots.size(); i++) {
      lots.set(i, lots.get(i).with(after.get(i), lots.get(i).cost()));
    }
    quantity = after.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The units of each lot × new/old; their sum is the whole × new/old, rounded once. */
  public static List<BigDecimal> scaled(List<Lot> lots, BigDecimal newUnits, BigDecimal oldUnits) {
    BigDecimal rest = new Quantity(
            lots.stream().map(Lot::quantity).reduce(BigDecimal.ZERO, BigDecimal::add))
        .split(newUnits, oldUnits)
        .units();
    List<BigDecimal> parts = new ArrayList<>();
    for (int i = 0; i < lots.size(); i++) {
      boolean last = i == lots.size() - 1;
      BigDecimal part = last
          ? rest
          : new Quantity(lots.get(i).quantity()).split(newUnits, oldUnits).units();
      parts.add(part);
      rest = rest.subtract(part);
    }
    return parts;
  }

  private int next() {
    return switch (policy) {
      // A corporate action or an expiry may have to take without being told from which lot.
      case FIFO, AVERAGE, SPECIFIC -> 0;
      case LIFO -> lots.size() - 1;
      case HIFO -> dearest();
    };
  }

  private int dearest() {
    int best = 0;
    for (int i = 1; i < lots.size(); i++) {
      if (unitCostOver(lots.get(i), lots.get(best)) * quantity.signum() > 0) {
        best = i;
      }
    }
    return best;
  }

  /**
   * Compares the costs of a unit without dividing: a/b > c/d where a·d > c·b, since b and d have one
   * sign. A cost may have the other sign: of a sale that brought less than its fee.
   */
  private static int unitCostOver(Lot one, Lot other) {
    BigDecimal left = one.cost().own().multiply(other.quantity());
    BigDecimal right = other.cost().own().multiply(one.quantity());
    return left.compareTo(right);
  }

  private int indexOf(TransactionId openedBy) {
    for (int i = 0; i < lots.size(); i++) {
      if (lots.get(i).openedBy().equals(openedBy)) {
        return i;
      }
    }
    throw new IllegalArgumentException(openedBy + " opened no lot that is open");
  }

  private BigDecimal openOf(TransactionId openedBy) {
    return lots.stream()
        .filter(lot -> lot.openedBy().equals(openedBy))
        .map(Lot::quantity)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal chosen(LotChoices wanted, TransactionId openedBy) {
    return wanted.choices().stream()
        .filter(choice -> choice.openedBy().equals(openedBy))
        .map(LotChoices.Choice::units)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** So much of the lot there, or all of it if it has less. */
  private Lot takeFrom(int index, BigDecimal wanted) {
    Lot lot = lots.get(index);
    BigDecimal part = wanted.abs().min(lot.quantity().abs());
    BigDecimal units = lot.quantity().signum() < 0 ? part.negate() : part;
    Cost moved = lot.cost().share(units, lot.quantity());
    BigDecimal left = lot.quantity().subtract(units);
    if (left.signum() == 0) {
      lots.remove(index);
    } else {
      lots.set(index, lot.with(left, lot.cost().minus(moved)));
    }
    quantity = quantity.subtract(units);
    viewCost = viewCost.subtract(moved.view());
    return lot.with(units, moved);
  }
}
