package io.nexanest.core.book;

import io.nexanest.core.entry.Entry;
import io.nexanest.core.entry.EntryKind;
import io.nexanest.core.lot.Cost;
import io.nexanest.core.lot.Lot;
import io.nexanest.core.lot.LotPool;
import io.nexanest.core.market.Converted;
import io.nexanest.core.terms.Side;
import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.Draft;
import io.nexanest.core.transaction.Field;
import io.nexanest.core.transaction.TransactionType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a company does to all who hold its paper. An action states ratios and never amounts of units
 * or cost, so it stays right when what was held before it is corrected, and cost is conserved by
 * construction: what goes over and what stays add up to what there was.
 */
final class CorporateActions {
  private final Replay replay;
  private final Costing costing;

  CorporateActions(Replay replay, Costing costing) {
    this.replay = replay;
    this.costing = costing;
  }

  /** New units in the place of old ones. */
  void split(Booked booked) {
    scale(booked, ratioNew(booked), ratioOld(booked));
  }

  /** New units besides the old ones; the cost is then that of all. */
  void issue(Booked booked) {
    scale(booked, ratioOld(booked).add(ratioNew(booked)), ratioOld(booked));
  }

  private void scale(Booked booked, BigDecimal newUnits, BigDecimal oldUnits) {
    scaled(booked).ifPresent(held -> {
      held.split(newUnits, oldUnits, booked);
      inLieu(booked, held, held.open(Side.LONG));
    });
  }

  /** Cash that was paid is a gain even where nothing was held for it, so it needs a position. */
  private Optional<SecurityPosition> scaled(Booked booked) {
    return booked.draft().states(Field.CASH_IN_LIEU)
        ? Optional.of(replay.security(booked, booked.account()))
        : replay.find(booked.account(), booked.draft().instrument().orElseThrow());
  }

  /** Units of another instrument besides, with a part of the cost. */
  void spinOff(Booked booked) {
    SecurityPosition from = replay.security(booked, booked.account());
    BigDecimal received = BigDecimal.ZERO;
    for (Side side : Side.values()) {
      Parts parts = parts(booked, from.takeAll(side, booked));
      parts.stays().forEach(lot -> from.put(lot, booked));
      received = received.add(carry(booked, from, parts.goes(), side));
    }
    inLieu(booked, replay.counter(booked), received);
  }

  /** All units become another instrument's, with all of the cost. */
  void exchange(Booked booked) {
    SecurityPosition from = replay.security(booked, booked.account());
    BigDecimal received = BigDecimal.ZERO;
    for (Side side : Side.values()) {
      Parts parts = parts(booked, from.takeAll(side, booked));
      received = received.add(carry(booked, from, parts.goes(), side));
      lose(booked, from, parts.stays());
    }
    inLieu(booked, replay.counter(booked), received);
  }

  /** So many units become another instrument's, with all of their cost. */
  void convert(Booked booked) {
    Draft draft = booked.draft();
    SecurityPosition from = replay.security(booked, booked.account());
    List<Lot> taken = from.take(Side.LONG, draft.quantity().orElseThrow(), draft.lots(), booked);
    Parts parts = parts(booked, taken);
    BigDecimal received = carry(booked, from, parts.goes(), Side.LONG);
    lose(booked, from, parts.stays());
    inLieu(booked, replay.counter(booked), received);
  }

  /** The cost of units that came to none of the new ones is not carried but lost. */
  private void lose(Booked booked, SecurityPosition from, List<Lot> stays) {
    List<Lot> lost =
        stays.stream().filter(lot -> lot.cost().view().signum() != 0).toList();
    if (!lost.isEmpty()) {
      from.tally().add(new Entry.Sale(booked, costing.part(booked, BigDecimal.ZERO), lost));
    }
  }

  /** Units with a part of the cost, and cash for the rest of it. */
  void exchangeWithCash(Booked booked) {
    SecurityPosition from = replay.security(booked, booked.account());
    Parts parts = parts(booked, from.takeAll(Side.LONG, booked));
    BigDecimal received = carry(booked, from, parts.goes(), Side.LONG);
    from.tally().add(new Entry.Sale(booked, costing.proceeds(booked), parts.stays()));
    inLieu(booked, replay.counter(booked), received);
  }

  /** All units for cash. */
  void buyOut(Booked booked) {
    SecurityPosition from = replay.security(booked, booked.account());
    List<Lot> moved = from.takeAll(Side.LONG, booked);
    from.tally().add(new Entry.Sale(booked, costing.proceeds(booked), moved));
  }

  /** What is held ends for what is paid; what is owed ends with it, for nothing. */
  void end(Booked booked) {
    SecurityPosition from = replay.security(booked, booked.account());
    List<Lot> owed = from.takeAll(Side.SHORT, booked);
    from.tally()
        .add(new Entry.Sale(booked, costing.proceeds(booked), from.takeAll(Side.LONG, booked)));
    if (!owed.isEmpty()) {
      from.tally().add(new Entry.Sale(booked, costing.part(booked, BigDecimal.ZERO), owed));
    }
  }

  /**
   * Lowers the cost of each lot by its part of what is paid, by quantity, in instrument currency
   * and by the same ratio in view currency; what is more than the cost is a gain (IRS Publication
   * 550, "Nondividend Distributions").
   */
  void returnCapital(Booked booked) {
    SecurityPosition held = replay.security(booked, booked.account());
    Converted paid = costing.gross(booked);
    List<Lot> lots = held.takeAll(Side.LONG, booked);
    if (lots.isEmpty()) {
      held.tally().add(new Entry.Sale(booked, paid, List.of()));
      return;
    }
    BigDecimal open = lots.stream().map(Lot::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    Cost rest =
        new Cost(paid.source(), held.currency(), paid.value(), replay.rules().view());
    for (Lot lot : lots) {
      Cost part = rest.share(lot.quantity(), open);
      Cost lower = lowered(lot.cost(), part.own());
      held.put(lot.with(lot.quantity(), lot.cost().minus(lower)), booked);
      // One entry a lot: each has its own part of what is paid, and so its own gain.
      Converted paidForIt = new Converted(part.own(), part.view(), paid.rate());
      held.tally()
          .add(new Entry.Sale(booked, paidForIt, List.of(lot.with(BigDecimal.ZERO, lower))));
      rest = rest.minus(part);
      open = open.subtract(lot.quantity());
    }
  }

  private static Cost lowered(Cost cost, BigDecimal part) {
    BigDecimal most = part.min(cost.own()).max(BigDecimal.ZERO);
    return most.signum() == 0 ? cost.minus(cost) : cost.share(most, cost.own());
  }

  /** What goes over, in units of the new instrument, and what is left, in units of the old. */
  private record Parts(List<Lot> goes, List<Lot> stays) {}

  private Parts parts(Booked booked, List<Lot> lots) {
    List<Lot> goes = new ArrayList<>();
    List<Lot> stays = new ArrayList<>();
    List<BigDecimal> units = LotPool.scaled(lots, ratioNew(booked), ratioOld(booked));
    BigDecimal share = basisRatio(booked);
    SecurityPosition to = replay.counter(booked);
    for (int i = 0; i < lots.size(); i++) {
      Lot lot = lots.get(i);
      // What comes to no unit at all takes no cost with it.
      boolean nothing = units.get(i).signum() == 0 || share.signum() == 0;
      Cost part = nothing ? lot.cost().minus(lot.cost()) : lot.cost().share(share, BigDecimal.ONE);
      goes.add(lot.into(to.key().instrument(), units.get(i), inCurrency(booked, part, to)));
      stays.add(lot.with(lot.quantity(), lot.cost().minus(part)));
    }
    return new Parts(goes, stays);
  }

  /** Rights cost nothing unless it is said what part of the cost is theirs. */
  private static BigDecimal basisRatio(Booked booked) {
    boolean rights = booked.type() == TransactionType.RIGHTS_ISSUE;
    return booked
        .draft()
        .decimal(Field.BASIS_RATIO)
        .orElse(rights ? BigDecimal.ZERO : BigDecimal.ONE);
  }

  private Cost inCurrency(Booked booked, Cost cost, SecurityPosition to) {
    if (cost.ownCurrency().equals(to.currency())) {
      return cost;
    }
    BigDecimal own = costing.exchanged(booked, cost.own(), cost.ownCurrency(), to.currency());
    return new Cost(own, to.currency(), cost.view(), cost.viewCurrency());
  }

  /** Puts the lots into the new position; how many units that are on the long side. */
  private BigDecimal carry(Booked booked, SecurityPosition from, List<Lot> lots, Side side) {
    List<Lot> goes = lots.stream().filter(lot -> lot.quantity().signum() != 0).toList();
    if (goes.isEmpty()) {
      return BigDecimal.ZERO;
    }
    SecurityPosition to = replay.counter(booked);
    goes.forEach(lot -> to.put(lot, booked));
    from.tally().add(new Entry.Carried(EntryKind.CARRIED_OUT, booked, goes));
    to.tally().add(new Entry.Carried(EntryKind.CARRIED_IN, booked, goes));
    BigDecimal units = goes.stream().map(Lot::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    return side == Side.LONG ? units : BigDecimal.ZERO;
  }

  /** The fraction of a unit that was paid in cash instead, sold for it. */
  private void inLieu(Booked booked, SecurityPosition position, BigDecimal units) {
    booked.draft().decimal(Field.CASH_IN_LIEU).ifPresent(amount -> {
      BigDecimal fraction = units.subtract(units.setScale(0, RoundingMode.FLOOR));
      List<Lot> moved = fraction.signum() == 0
          ? List.of()
          : position.take(Side.LONG, fraction, Optional.empty(), booked);
      position.tally().add(new Entry.Sale(booked, costing.part(booked, amount), moved));
    });
  }

  private static BigDecimal ratioNew(Booked booked) {
    return booked.draft().decimal(Field.RATIO_NEW).orElse(BigDecimal.ONE);
  }

  private static BigDecimal ratioOld(Booked booked) {
    return booked.draft().decimal(Field.RATIO_OLD).orElse(BigDecimal.ONE);
  }
}
