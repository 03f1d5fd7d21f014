package io.nexanest.core.simulation;

import io.nexanest.kernel.id.TransactionId;
import io.nexanest.kernel.money.CurrencyCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Units with two costs, and the plain rules by which a list of such is taken from. */
record PlainLot(
    TransactionId id,
    LocalDate date,
    long position,
    BigDecimal units,
    BigDecimal own,
    BigDecimal view) {
  static final Comparator<PlainLot> AGE =
      Comparator.comparing(PlainLot::date).thenComparing(PlainLot::position);

  /** The currencies of the two costs. */
  record Coins(CurrencyCode own, CurrencyCode view) {}

  PlainLot with(BigDecimal otherUnits, BigDecimal otherOwn, BigDecimal otherView) {
    return new PlainLot(id, date, position, otherUnits, otherOwn, otherView);
  }

  /** So much of it, with its share of the costs. */
  PlainLot part(BigDecimal partUnits, Coins coins) {
    return partUnits.compareTo(units) == 0
        ? this
        : with(
            partUnits,
            share(own, partUnits, units, coins.own()),
            share(view, partUnits, units, coins.view()));
  }

  PlainLot less(PlainLot part) {
    return with(units.subtract(part.units), own.subtract(part.own), view.subtract(part.view));
  }

  static BigDecimal share(BigDecimal amount, BigDecimal part, BigDecimal whole, CurrencyCode in) {
    return amount.multiply(part).divide(whole, in.minorUnitDigits(), RoundingMode.HALF_EVEN);
  }

  static void put(List<PlainLot> lots, PlainLot lot, String policy) {
    if (policy.equals("AVERAGE") && !lots.isEmpty()) {
      PlainLot pool = lots.getFirst();
      PlainLot older = AGE.compare(pool, lot) <= 0 ? pool : lot;
      lots.set(
          0,
          new PlainLot(
              pool.id,
              older.date,
              older.position,
              pool.units.add(lot.units),
              pool.own.add(lot.own),
              pool.view.add(lot.view)));
    } else {
      lots.add(lot);
      lots.sort(AGE);
    }
  }

  /** Takes units of the lots' own sign, from the lot of that name only if one is given. */
  static List<PlainLot> take(
      List<PlainLot> lots,
      BigDecimal units,
      String policy,
      Optional<TransactionId> named,
      Coins coins) {
    List<PlainLot> taken = new ArrayList<>();
    BigDecimal open = units;
    while (open.signum() != 0) {
      int index = next(lots, policy, named);
      PlainLot lot = lots.get(index);
      PlainLot part = lot.part(open.abs().compareTo(lot.units.abs()) < 0 ? open : lot.units, coins);
      taken.add(part);
      open = open.subtract(part.units);
      if (part.units.compareTo(lot.units) == 0) {
        lots.remove(index);
      } else {
        lots.set(index, lot.less(part));
      }
    }
    return taken;
  }

  private static int next(List<PlainLot> lots, String policy, Optional<TransactionId> named) {
    int best = -1;
    for (int i = 0; i < lots.size(); i++) {
      PlainLot lot = lots.get(i);
      boolean fits = named.isEmpty() || named.get().equals(lot.id);
      boolean better = best < 0
          || (named.isEmpty()
              && (policy.equals("LIFO")
                  || (policy.equals("HIFO") && lot.leavesLess(lots.get(best)))));
      best = fits && better ? i : best;
    }
    return best;
  }

  /** Dearer by unit if owned, cheaper if owed; both lots have the same sign. */
  private boolean leavesLess(PlainLot other) {
    int dearer = own.multiply(other.units).compareTo(other.own.multiply(units));
    return dearer * units.signum() > 0;
  }

  static BigDecimal units(List<PlainLot> lots) {
    return lots.stream().map(PlainLot::units).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  static BigDecimal view(List<PlainLot> lots) {
    return lots.stream().map(PlainLot::view).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  static BigDecimal own(List<PlainLot> lots) {
    return lots.stream().map(PlainLot::own).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
