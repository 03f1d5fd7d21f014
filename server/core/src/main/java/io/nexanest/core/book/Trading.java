package io.nexanest.core.book;

import io.nexanest.core.entry.Entry;
import io.nexanest.core.entry.EntryKind;
import io.nexanest.core.entry.Flow;
import io.nexanest.core.lot.Cost;
import io.nexanest.core.lot.Lot;
import io.nexanest.core.lot.Origin;
import io.nexanest.core.market.Converted;
import io.nexanest.core.terms.Side;
import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.Consideration;
import io.nexanest.core.transaction.Draft;
import io.nexanest.core.transaction.Field;
import io.nexanest.kernel.id.AccountId;
import java.math.BigDecimal;
import java.util.List;

/**
 * Opening and closing of lots. What is owed is a lot with negative units whose cost is what the
 * sale brought, with minus; so gains, values and sums have one rule for both sides.
 */
final class Trading {
  private final Replay replay;
  private final Costing costing;

  Trading(Replay replay, Costing costing) {
    this.replay = replay;
    this.costing = costing;
  }

  void open(Booked booked, Side side) {
    Consideration money = costing.money(booked);
    switch (side) {
      case LONG -> acquire(booked, units(booked), money.cost(), costing.cost(booked));
      case SHORT ->
        acquire(
            booked,
            units(booked).negate(),
            money.proceeds().negate(),
            costing.proceeds(booked).negated());
    }
  }

  /** Units that an income bought, for what was left of it after fee and tax. */
  void receive(Booked booked) {
    Consideration money = costing.money(booked);
    acquire(booked, units(booked), money.proceeds(), costing.proceeds(booked));
  }

  private Entry acquire(Booked booked, BigDecimal units, BigDecimal own, Converted converted) {
    SecurityPosition position = replay.security(booked, booked.account());
    Cost cost =
        new Cost(own, position.currency(), converted.value(), replay.rules().view());
    position.put(
        new Lot(
            position.key().instrument(),
            booked.draft().acquireDate().orElse(booked.date()),
            booked.position(),
            units,
            cost,
            List.of(new Origin(booked, converted))),
        booked);
    return record(position, new Entry.Amount(EntryKind.ACQUISITION, booked, converted));
  }

  Entry close(Booked booked, Side side) {
    Converted brought = switch (side) {
      case LONG -> costing.proceeds(booked);
      case SHORT -> costing.cost(booked).negated();
    };
    return close(booked, side, brought);
  }

  /** The option ends worthless: its holder loses the premium, its writer keeps it. */
  void expire(Booked booked, Side side) {
    close(booked, side, costing.part(booked, BigDecimal.ZERO));
  }

  private Entry close(Booked booked, Side side, Converted brought) {
    SecurityPosition position = replay.security(booked, booked.account());
    List<Lot> moved = position.take(side, units(booked), booked.draft().lots(), booked);
    return record(position, new Entry.Sale(booked, brought, moved));
  }

  /** The day's gain of what is margined: realised, and no lot changes. */
  void settle(Booked booked) {
    SecurityPosition position = replay.security(booked, booked.account());
    record(position, new Entry.Sale(booked, costing.gross(booked), List.of()));
  }

  void deliverIn(Booked booked) {
    Consideration money = costing.money(booked);
    Entry entry = acquire(booked, units(booked), money.cost(), costing.cost(booked));
    flow(booked.account(), new Flow.Side.World(), entry.value(), entry);
  }

  /** With a stated value it is a disposal at that value; else it leaves at its cost. */
  void deliverOut(Booked booked) {
    Draft draft = booked.draft();
    boolean valued = draft.states(Field.GROSS) || draft.states(Field.PRICE);
    Entry entry = valued ? close(booked, Side.LONG) : carryOut(booked);
    flow(booked.account(), new Flow.Side.World(), entry.value().negate(), entry);
  }

  private Entry carryOut(Booked booked) {
    SecurityPosition position = replay.security(booked, booked.account());
    List<Lot> moved = position.take(Side.LONG, units(booked), booked.draft().lots(), booked);
    return record(position, new Entry.Carried(EntryKind.CARRIED_OUT, booked, moved));
  }

  void transfer(Booked booked) {
    AccountId receiver = booked.draft().counterAccount().orElseThrow();
    SecurityPosition from = replay.security(booked, booked.account());
    SecurityPosition to = replay.security(booked, receiver);
    List<Lot> moved = from.take(Side.LONG, units(booked), booked.draft().lots(), booked);
    moved.forEach(lot -> to.put(lot, booked));
    Entry out = record(from, new Entry.Carried(EntryKind.CARRIED_OUT, booked, moved));
    Entry in = record(to, new Entry.Carried(EntryKind.CARRIED_IN, booked, moved));
    flow(booked.account(), new Flow.Side.Account(receiver), out.value().negate(), out);
    flow(receiver, new Flow.Side.Account(booked.account()), in.value(), in);
  }

  private void flow(AccountId account, Flow.Side other, BigDecimal value, Entry entry) {
    replay.flows().add(new Flow(account, other, value, entry));
  }

  private static Entry record(Position position, Entry entry) {
    position.tally().add(entry);
    return entry;
  }

  private static BigDecimal units(Booked booked) {
    return booked.draft().quantity().orElseThrow();
  }
}
