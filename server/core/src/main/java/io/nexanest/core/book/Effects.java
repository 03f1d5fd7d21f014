package io.nexanest.core.book;

import io.nexanest.core.entry.Entry;
import io.nexanest.core.entry.EntryKind;
import io.nexanest.core.entry.Flow;
import io.nexanest.core.lot.Cost;
import io.nexanest.core.lot.Lot;
import io.nexanest.core.lot.Origin;
import io.nexanest.core.market.Converted;
import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.Commodity;
import io.nexanest.core.transaction.Consideration;
import io.nexanest.core.transaction.Draft;
import io.nexanest.core.transaction.Field;
import io.nexanest.core.transaction.Leg;
import io.nexanest.kernel.id.AccountId;
import java.math.BigDecimal;
import java.util.List;

/** What each type of transaction does to positions and flows. */
final class Effects {
  private final Replay replay;
  private final Costing costing;

  Effects(Replay replay, Costing costing) {
    this.replay = replay;
    this.costing = costing;
  }

  void apply(Booked booked) {
    moveCash(booked);
    switch (booked.type()) {
      case BUY -> acquire(booked);
      case SELL -> dispose(booked);
      case DEPOSIT -> cashFlow(booked, booked.account(), new Flow.Side.World(), 1);
      case WITHDRAWAL -> cashFlow(booked, booked.account(), new Flow.Side.World(), -1);
      case CASH_TRANSFER -> cashTransfer(booked);
      case FX_CONVERSION -> withheld(booked);
      case DIVIDEND, INTEREST -> {
        charge(booked, EntryKind.INCOME, 1);
        withheld(booked);
      }
      case INTEREST_CHARGE -> charge(booked, EntryKind.INCOME, -1);
      case FEE -> charge(booked, EntryKind.FEE, 1);
      case FEE_REFUND -> charge(booked, EntryKind.FEE, -1);
      case TAX -> charge(booked, EntryKind.TAX, 1);
      case TAX_REFUND -> charge(booked, EntryKind.TAX, -1);
      case SPLIT -> split(booked);
      case DELIVERY_IN -> {
        Entry entry = acquire(booked);
        flow(booked.account(), new Flow.Side.World(), entry.value(), entry);
      }
      case DELIVERY_OUT -> deliverOut(booked);
      case SECURITY_TRANSFER -> securityTransfer(booked);
    }
  }

  private void moveCash(Booked booked) {
    for (Leg leg : booked.legs()) {
      if (leg.purpose().isClients() && leg.commodity() instanceof Commodity.Cash(var currency)) {
        replay.cash(leg.account(), currency).add(leg.amount(), booked);
      }
    }
  }

  private Entry acquire(Booked booked) {
    Consideration money = Consideration.of(booked.draft());
    Converted converted = costing.cost(booked);
    SecurityPosition position = replay.security(booked, booked.account());
    Cost cost = new Cost(
        money.cost(),
        money.instrumentCurrency(),
        converted.value(),
        replay.rules().view());
    position.put(
        new Lot(
            position.key().instrument(),
            booked.date(),
            booked.position(),
            units(booked),
            cost,
            List.of(new Origin(booked, converted))),
        booked);
    return record(position, new Entry.Amount(EntryKind.ACQUISITION, booked, converted));
  }

  private Entry dispose(Booked booked) {
    SecurityPosition position = replay.security(booked, booked.account());
    List<Lot> moved = position.take(units(booked), booked);
    return record(position, new Entry.Sale(booked, costing.proceeds(booked), moved));
  }

  /** With a stated value it is a disposal at that value; else it leaves at its cost. */
  private void deliverOut(Booked booked) {
    Entry entry;
    if (booked.draft().states(Field.GROSS) || booked.draft().states(Field.PRICE)) {
      entry = dispose(booked);
    } else {
      SecurityPosition position = replay.security(booked, booked.account());
      List<Lot> moved = position.take(units(booked), booked);
      entry = record(position, new Entry.Carried(EntryKind.CARRIED_OUT, booked, moved));
    }
    flow(booked.account(), new Flow.Side.World(), entry.value().negate(), entry);
  }

  private void securityTransfer(Booked booked) {
    AccountId receiver = booked.draft().counterAccount().orElseThrow();
    SecurityPosition from = replay.security(booked, booked.account());
    SecurityPosition to = replay.security(booked, receiver);
    List<Lot> moved = from.take(units(booked), booked);
    moved.forEach(lot -> to.put(lot, booked));
    Entry out = record(from, new Entry.Carried(EntryKind.CARRIED_OUT, booked, moved));
    Entry in = record(to, new Entry.Carried(EntryKind.CARRIED_IN, booked, moved));
    flow(booked.account(), new Flow.Side.Account(receiver), out.value().negate(), out);
    flow(receiver, new Flow.Side.Account(booked.account()), in.value(), in);
  }

  private void cashTransfer(Booked booked) {
    AccountId receiver = booked.draft().counterAccount().orElseThrow();
    cashFlow(booked, booked.account(), new Flow.Side.Account(receiver), -1);
    cashFlow(booked, receiver, new Flow.Side.Account(booked.account()), 1);
  }

  private void cashFlow(Booked booked, AccountId account, Flow.Side other, int direction) {
    Consideration money = Consideration.of(booked.draft());
    Converted amount = costing.cash(booked, money.gross(), money.settlementCurrency());
    Converted signed = direction < 0 ? amount.negated() : amount;
    flow(account, other, signed.value(), new Entry.Amount(EntryKind.FLOW, booked, signed));
  }

  private void split(Booked booked) {
    Draft draft = booked.draft();
    PositionKey.Security key =
        new PositionKey.Security(booked.account(), draft.instrument().orElseThrow());
    SecurityPosition position = replay.securities().get(key);
    if (position != null) {
      BigDecimal newUnits = draft.decimal(Field.SPLIT_NEW).orElseThrow();
      BigDecimal oldUnits = draft.decimal(Field.SPLIT_OLD).orElseThrow();
      position.split(newUnits, oldUnits, booked);
    }
  }

  /** Fee and tax that the transaction itself states. Those of trades are in cost and proceeds. */
  private void withheld(Booked booked) {
    withhold(booked, Field.FEE, EntryKind.FEE);
    withhold(booked, Field.TAX, EntryKind.TAX);
  }

  private void withhold(Booked booked, Field field, EntryKind kind) {
    booked
        .draft()
        .decimal(field)
        .filter(amount -> amount.signum() != 0)
        .map(amount -> costing.withheld(booked, amount))
        .ifPresent(amount -> record(subject(booked), new Entry.Amount(kind, booked, amount)));
  }

  private void charge(Booked booked, EntryKind kind, int direction) {
    Converted amount = costing.gross(booked);
    Converted signed = direction < 0 ? amount.negated() : amount;
    record(subject(booked), new Entry.Amount(kind, booked, signed));
  }

  /** The instrument it is about, where it names one with its currency; else the cash. */
  private Position subject(Booked booked) {
    Draft draft = booked.draft();
    return draft.instrument().isPresent() && draft.instrumentCurrency().isPresent()
        ? replay.security(booked, booked.account())
        : replay.cash(booked.account(), Consideration.of(draft).settlementCurrency());
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
