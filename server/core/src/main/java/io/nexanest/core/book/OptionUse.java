package io.nexanest.core.book;

import io.nexanest.core.entry.Entry;
import io.nexanest.core.entry.EntryKind;
import io.nexanest.core.lot.Cost;
import io.nexanest.core.lot.Lot;
import io.nexanest.core.lot.Origin;
import io.nexanest.core.market.Converted;
import io.nexanest.core.terms.OptionRight;
import io.nexanest.core.terms.Side;
import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.Consideration;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An option that is exercised or assigned. Its premium is no gain or loss of its own: it goes into
 * the cost of the units bought, or is taken with the cost of the units sold (IRS Publication 550,
 * "Puts and Calls"). A writer's premium has a negative cost, so it is the same rule with minus.
 */
final class OptionUse {
  private final Replay replay;
  private final Costing costing;

  OptionUse(Replay replay, Costing costing) {
    this.replay = replay;
    this.costing = costing;
  }

  void use(Booked booked, Side side) {
    SecurityPosition option = replay.security(booked, booked.account());
    BigDecimal contracts = booked.draft().quantity().orElseThrow();
    List<Lot> premium = option.take(side, contracts, Optional.empty(), booked);
    option.tally().add(new Entry.Carried(EntryKind.CARRIED_OUT, booked, premium));
    SecurityPosition underlying = replay.counter(booked);
    Entry carried = new Entry.Carried(EntryKind.CARRIED_IN, booked, premium);
    boolean call = booked.draft().optionRight().orElseThrow() == OptionRight.CALL;
    if (call == (side == Side.LONG)) {
      buy(booked, underlying, premium, carried);
    } else {
      sell(booked, underlying, premium, carried);
    }
  }

  private void buy(Booked booked, SecurityPosition underlying, List<Lot> premium, Entry carried) {
    Converted strike = costing.cost(booked);
    Cost cost = new Cost(
        Consideration.of(booked.draft()).cost(),
        underlying.currency(),
        strike.value(),
        replay.rules().view());
    Lot lot = new Lot(
        underlying.key().instrument(),
        booked.date(),
        booked.position(),
        booked.draft().counterQuantity(),
        cost,
        List.of(new Origin(booked, strike)));
    underlying.put(lot.plus(sum(premium), origins(premium)), booked);
    underlying.tally().add(new Entry.Amount(EntryKind.ACQUISITION, booked, strike));
    underlying.tally().add(carried);
  }

  private void sell(Booked booked, SecurityPosition underlying, List<Lot> premium, Entry carried) {
    BigDecimal units = booked.draft().counterQuantity();
    List<Lot> moved = underlying.take(Side.LONG, units, booked.draft().lots(), booked);
    underlying.tally().add(carried);
    underlying
        .tally()
        .add(new Entry.Sale(booked, costing.proceeds(booked), shared(premium, moved)));
  }

  /** The premium over the lots sold, by quantity; the parts add up to the whole. */
  private static List<Lot> shared(List<Lot> premium, List<Lot> moved) {
    Cost rest = sum(premium);
    BigDecimal open = moved.stream().map(Lot::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    List<Lot> lots = new ArrayList<>();
    for (Lot lot : moved) {
      Cost share = rest.share(lot.quantity(), open);
      lots.add(lot.plus(share, origins(premium)));
      rest = rest.minus(share);
      open = open.subtract(lot.quantity());
    }
    return lots;
  }

  private static Cost sum(List<Lot> lots) {
    return lots.stream().map(Lot::cost).reduce(Cost::plus).orElseThrow();
  }

  private static List<Origin> origins(List<Lot> lots) {
    return lots.stream().flatMap(lot -> lot.origins().stream()).toList();
  }
}
