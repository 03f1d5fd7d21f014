package io.nexanest.core.book;

import io.nexanest.core.terms.LotChoices;
import io.nexanest.core.terms.OptionRight;
import io.nexanest.core.terms.Side;
import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.Draft;
import io.nexanest.core.transaction.Field;
import io.nexanest.core.transaction.Violation;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.reason.Reason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a transaction has to find open before it can be replayed. */
final class Demands {
  private Demands() {}

  private record Demand(
      InstrumentId instrument, Side side, BigDecimal units, Optional<LotChoices> named) {}

  /** What is missing in the account; empty if the transaction can be replayed. */
  static List<Violation> unmet(Booked booked, Replay replay) {
    List<Demand> demands = of(booked.draft());
    if (demands.isEmpty()) {
      return List.of();
    }
    List<Violation> unmet = new ArrayList<>(demands.size());
    for (Demand demand : demands) {
      Optional<SecurityPosition> position = replay.find(booked.account(), demand.instrument());
      BigDecimal held = position.map(p -> p.open(demand.side())).orElse(BigDecimal.ZERO);
      if (demand.units().compareTo(held) > 0) {
        unmet.add(Shortfall.of(booked, demand.instrument(), demand.side(), held, demand.units()));
      } else if (!open(demand, position)) {
        unmet.add(lots(booked));
      }
    }
    return unmet;
  }

  private static boolean open(Demand demand, Optional<SecurityPosition> position) {
    return demand
        .named()
        .map(named -> position.filter(p -> p.has(demand.side(), named)).isPresent())
        .orElse(true);
  }

  private static Violation lots(Booked booked) {
    return new Violation(
        Reason.POSITION_INSUFFICIENT,
        Field.LOTS.path(),
        booked.type() + " of " + booked.date() + " names a lot that is not open with so many units",
        Map.of("transaction", booked.id().name(), "date", booked.date().toString()));
  }

  private static List<Demand> of(Draft draft) {
    return switch (draft.type()) {
      case SELL, REDEEM, TENDER, REDEMPTION, DELIVERY_OUT, SECURITY_TRANSFER, CONVERSION ->
        List.of(own(draft, Side.LONG));
      case BUY_TO_COVER -> List.of(own(draft, Side.SHORT));
      case CLOSE, EXPIRY -> List.of(own(draft, draft.side().orElseThrow()));
      case EXERCISE -> exercise(draft, Side.LONG, OptionRight.PUT);
      case ASSIGNMENT -> exercise(draft, Side.SHORT, OptionRight.CALL);
      case BUY,
          SELL_SHORT,
          SUBSCRIBE,
          OPEN,
          VARIATION_MARGIN,
          DEPOSIT,
          WITHDRAWAL,
          CASH_TRANSFER,
          FX_CONVERSION,
          DELIVERY_IN,
          DIVIDEND,
          REINVESTMENT,
          COUPON,
          INTEREST,
          INTEREST_CHARGE,
          CAPITAL_GAIN_DISTRIBUTION,
          RETURN_OF_CAPITAL,
          STAKING_REWARD,
          FEE,
          FEE_REFUND,
          TAX,
          TAX_REFUND,
          ACCRUED_INTEREST_PAID,
          ACCRUED_INTEREST_RECEIVED,
          SPLIT,
          STOCK_DIVIDEND,
          BONUS_ISSUE,
          RIGHTS_ISSUE,
          SPIN_OFF,
          MERGER_STOCK,
          MERGER_CASH,
          MERGER_MIXED,
          IDENTIFIER_CHANGE,
          DEFAULT,
          DELISTING,
          OPENING_BALANCE -> List.of();
    };
  }

  private static Demand own(Draft draft, Side side) {
    return new Demand(
        draft.instrument().orElseThrow(), side, draft.quantity().orElseThrow(), draft.lots());
  }

  /** The option itself, and the underlying where the option takes it away. */
  private static List<Demand> exercise(Draft draft, Side side, OptionRight takesUnderlying) {
    List<Demand> demands = new ArrayList<>();
    demands.add(new Demand(
        draft.instrument().orElseThrow(), side, draft.quantity().orElseThrow(), Optional.empty()));
    if (draft.optionRight().filter(takesUnderlying::equals).isPresent()) {
      demands.add(new Demand(
          draft.counterInstrument().orElseThrow(),
          Side.LONG,
          draft.counterQuantity(),
          draft.lots()));
    }
    return demands;
  }
}
