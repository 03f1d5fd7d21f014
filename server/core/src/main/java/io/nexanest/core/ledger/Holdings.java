package io.nexanest.core.ledger;

import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.Draft;
import io.nexanest.core.transaction.Field;
import io.nexanest.core.transaction.Violation;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.money.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Quantities of one instrument in each account, without costs: what may be sold and when. */
final class Holdings {
  private final InstrumentId instrument;
  private final Map<AccountId, BigDecimal> held = new HashMap<>();
  private final List<Violation> shortfalls = new ArrayList<>();

  private Holdings(InstrumentId instrument) {
    this.instrument = instrument;
  }

  /** Every transaction of the instrument, on whatever date, for which too little would be held. */
  static List<Violation> shortfalls(InstrumentId instrument, List<Booked> transactions) {
    Holdings holdings = new Holdings(instrument);
    for (Booked booked : transactions.stream().sorted(Booked.REPLAY_ORDER).toList()) {
      if (booked.draft().instrument().filter(instrument::equals).isPresent()) {
        holdings.apply(booked);
      }
    }
    return holdings.shortfalls;
  }

  private void apply(Booked booked) {
    Draft draft = booked.draft();
    switch (draft.type().effect()) {
      case SPLIT -> split(draft);
      case ACQUISITION -> add(draft.account(), units(draft));
      case DISPOSAL -> take(booked);
      case TRANSFER -> {
        if (take(booked)) {
          add(draft.counterAccount().orElseThrow(), units(draft));
        }
      }
      case CASH_ONLY -> {}
    }
  }

  private void split(Draft draft) {
    BigDecimal newUnits = draft.decimal(Field.SPLIT_NEW).orElseThrow();
    BigDecimal oldUnits = draft.decimal(Field.SPLIT_OLD).orElseThrow();
    held.computeIfPresent(
        draft.account(),
        (a, units) -> new Quantity(units).split(newUnits, oldUnits).units());
  }

  private void add(AccountId account, BigDecimal units) {
    held.merge(account, units, BigDecimal::add);
  }

  private boolean take(Booked booked) {
    BigDecimal has = held.getOrDefault(booked.account(), BigDecimal.ZERO);
    BigDecimal wanted = units(booked.draft());
    if (wanted.compareTo(has) > 0) {
      shortfalls.add(Shortfall.of(booked, instrument, has, wanted));
      return false;
    }
    held.put(booked.account(), has.subtract(wanted));
    return true;
  }

  private static BigDecimal units(Draft draft) {
    return draft.quantity().orElseThrow();
  }
}
