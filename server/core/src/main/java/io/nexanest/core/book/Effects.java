package io.nexanest.core.book;

import io.nexanest.core.entry.Entry;
import io.nexanest.core.entry.EntryKind;
import io.nexanest.core.entry.Flow;
import io.nexanest.core.market.Converted;
import io.nexanest.core.terms.Side;
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
  private final Trading trading;
  private final OptionUse options;
  private final CorporateActions actions;

  Effects(Replay replay, Costing costing) {
    this.replay = replay;
    this.costing = costing;
    this.trading = new Trading(replay, costing);
    this.options = new OptionUse(replay, costing);
    this.actions = new CorporateActions(replay, costing);
  }

  void apply(Booked booked) {
    moveCash(booked);
    switch (booked.type()) {
      case BUY, SUBSCRIBE -> trading.open(booked, Side.LONG);
      case SELL_SHORT -> trading.open(booked, Side.SHORT);
      case OPEN -> trading.open(booked, side(booked));
      case SELL, REDEEM, TENDER, REDEMPTION -> trading.close(booked, Side.LONG);
      case BUY_TO_COVER -> trading.close(booked, Side.SHORT);
      case CLOSE -> trading.close(booked, side(booked));
      case EXPIRY -> trading.expire(booked, side(booked));
      case EXERCISE -> options.use(booked, Side.LONG);
      case ASSIGNMENT -> options.use(booked, Side.SHORT);
      case VARIATION_MARGIN -> {
        trading.settle(booked);
        withheld(booked);
      }
      case DEPOSIT -> cashFlow(booked, booked.account(), new Flow.Side.World(), 1);
      case WITHDRAWAL -> cashFlow(booked, booked.account(), new Flow.Side.World(), -1);
      case CASH_TRANSFER -> cashTransfer(booked);
      case FX_CONVERSION -> withheld(booked);
      case DELIVERY_IN -> trading.deliverIn(booked);
      case DELIVERY_OUT -> trading.deliverOut(booked);
      case SECURITY_TRANSFER -> trading.transfer(booked);
      case OPENING_BALANCE -> {
        if (booked.draft().states(Field.INSTRUMENT)) {
          trading.deliverIn(booked);
        } else {
          cashFlow(booked, booked.account(), new Flow.Side.World(), 1);
        }
      }
      case DIVIDEND, COUPON, INTEREST, CAPITAL_GAIN_DISTRIBUTION, ACCRUED_INTEREST_RECEIVED ->
        income(booked, 1);
      case INTEREST_CHARGE, ACCRUED_INTEREST_PAID -> income(booked, -1);
      case REINVESTMENT, STAKING_REWARD -> {
        income(booked, 1);
        trading.receive(booked);
      }
      case FEE -> charge(booked, EntryKind.FEE, 1);
      case FEE_REFUND -> charge(booked, EntryKind.FEE, -1);
      case TAX -> charge(booked, EntryKind.TAX, 1);
      case TAX_REFUND -> charge(booked, EntryKind.TAX, -1);
      case SPLIT -> withAction(booked, () -> actions.split(booked));
      case STOCK_DIVIDEND, BONUS_ISSUE -> withAction(booked, () -> actions.issue(booked));
      case RIGHTS_ISSUE, SPIN_OFF -> withAction(booked, () -> actions.spinOff(booked));
      case MERGER_STOCK, IDENTIFIER_CHANGE -> withAction(booked, () -> actions.exchange(booked));
      case CONVERSION -> withAction(booked, () -> actions.convert(booked));
      case MERGER_MIXED -> actions.exchangeWithCash(booked);
      case MERGER_CASH -> actions.buyOut(booked);
      case RETURN_OF_CAPITAL -> withAction(booked, () -> actions.returnCapital(booked));
      case DEFAULT ->
        withAction(booked, () -> {
          if (Consideration.of(booked.draft()).gross().signum() != 0) {
            actions.returnCapital(booked);
          }
        });
      case DELISTING -> actions.end(booked);
    }
  }

  private void moveCash(Booked booked) {
    List<Leg> legs = booked.legs();
    for (int i = 0; i < legs.size(); i++) {
      Leg leg = legs.get(i);
      if (leg.purpose().isClients() && leg.commodity() instanceof Commodity.Cash(var currency)) {
        replay.cash(leg.account(), currency).add(leg.amount(), booked);
      }
    }
  }

  private static Side side(Booked booked) {
    return booked.draft().side().orElseThrow();
  }

  /** Corporate actions whose proceeds are not a trade's state their fee and tax by themselves. */
  private void withAction(Booked booked, Runnable action) {
    action.run();
    withheld(booked);
  }

  private void income(Booked booked, int direction) {
    charge(booked, EntryKind.INCOME, direction);
    withheld(booked);
  }

  private void cashTransfer(Booked booked) {
    AccountId receiver = booked.draft().counterAccount().orElseThrow();
    cashFlow(booked, booked.account(), new Flow.Side.Account(receiver), -1);
    cashFlow(booked, receiver, new Flow.Side.Account(booked.account()), 1);
  }

  private void cashFlow(Booked booked, AccountId account, Flow.Side other, int direction) {
    Consideration money = costing.money(booked);
    Converted amount = costing.cash(booked, money.gross(), money.settlementCurrency());
    Converted signed = direction < 0 ? amount.negated() : amount;
    Entry entry = new Entry.Amount(EntryKind.FLOW, booked, signed);
    replay.flows().add(new Flow(account, other, signed.value(), entry));
  }

  /** Fee and tax that the transaction itself states. Those of trades are in cost and proceeds. */
  private void withheld(Booked booked) {
    withhold(booked, Field.FEE, EntryKind.FEE);
    withhold(booked, Field.TAX, EntryKind.TAX);
  }

  private void withhold(Booked booked, Field field, EntryKind kind) {
    BigDecimal amount = booked.draft().decimal(field).orElse(BigDecimal.ZERO);
    if (amount.signum() != 0) {
      Converted withheld = costing.withheld(booked, amount);
      subject(booked).tally().add(new Entry.Amount(kind, booked, withheld));
    }
  }

  private void charge(Booked booked, EntryKind kind, int direction) {
    Converted amount = costing.gross(booked);
    Converted signed = direction < 0 ? amount.negated() : amount;
    subject(booked).tally().add(new Entry.Amount(kind, booked, signed));
  }

  /** The instrument it is about, where it names one with its currency; else the cash. */
  private Position subject(Booked booked) {
    Draft draft = booked.draft();
    return draft.instrument().isPresent() && draft.instrumentCurrency().isPresent()
        ? replay.security(booked, booked.account())
        : replay.cash(booked.account(), costing.money(booked).settlementCurrency());
  }
}
