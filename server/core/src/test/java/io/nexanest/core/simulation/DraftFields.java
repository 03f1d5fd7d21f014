package io.nexanest.core.simulation;

import io.nexanest.core.terms.LotChoices;
import io.nexanest.core.terms.LotChoices.Choice;
import io.nexanest.core.terms.OptionRight;
import io.nexanest.core.terms.Side;
import io.nexanest.core.transaction.Draft;
import io.nexanest.core.transaction.DraftBuilder;
import io.nexanest.core.transaction.Field;
import io.nexanest.core.transaction.TransactionType;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.id.TransactionId;
import io.nexanest.kernel.money.CurrencyCode;
import io.nexanest.kernel.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** States the fields of one draft. */
final class DraftFields {
  private final DraftBuilder draft;
  private final PlainBooks now;
  private final AccountId account;
  private final Papers.Paper paper;
  private final boolean owed;
  private final Papers papers;
  private final Chance chance;
  private final Naming naming;

  DraftFields(
      DraftBuilder draft,
      PlainBooks now,
      RandomDrafts.Spot spot,
      Papers papers,
      Chance chance,
      Naming naming) {
    this.draft = draft;
    this.now = now;
    this.account = spot.account();
    this.paper = spot.paper();
    this.owed = spot.owed();
    this.papers = papers;
    this.chance = chance;
    this.naming = naming;
  }

  /** Whether a draft says which lots it takes. */
  enum Naming {
    ALWAYS,
    AT_TIMES,
    NEVER
  }

  void state() {
    switch (draft.type()) {
      case BUY, SELL_SHORT, SUBSCRIBE -> traded(chance.fresh());
      case SELL, REDEEM, TENDER, REDEMPTION, BUY_TO_COVER -> traded(some());
      case OPEN -> contract(chance.small());
      case CLOSE -> contract(some());
      case EXPIRY -> lots(named().quantity(some()).with(Field.SIDE, side()), paper.id(), owed);
      case EXERCISE, ASSIGNMENT -> use();
      case VARIATION_MARGIN -> {
        named().gross(chance.money(9_999, paper.currency()).subtract(new BigDecimal("50")));
        settle();
      }
      case DEPOSIT, WITHDRAWAL, INTEREST_CHARGE, FEE, FEE_REFUND, TAX, TAX_REFUND -> cash();
      case CASH_TRANSFER ->
        cash().counterAccount(account.equals(RandomDrafts.A) ? RandomDrafts.B : RandomDrafts.A);
      case INTEREST -> {
        CurrencyCode coin = cash().build().settlementCurrency().orElseThrow();
        draft.fee(chance.money(99, coin)).tax(chance.money(99, coin));
      }
      case FX_CONVERSION -> conversion();
      case OPENING_BALANCE -> {
        if (chance.random().nextBoolean()) {
          cash();
        } else {
          named().quantity(chance.fresh()).gross(chance.money(99_999, paper.currency()));
          acquired();
        }
      }
      case DELIVERY_IN -> {
        named().quantity(chance.fresh()).gross(chance.money(99_999, paper.currency()));
        acquired();
      }
      case DELIVERY_OUT -> {
        lots(named().quantity(some()), paper.id(), false);
        if (chance.random().nextBoolean()) {
          ofParts().price(chance.price());
        }
      }
      case SECURITY_TRANSFER -> {
        named()
            .quantity(some())
            .counterAccount(account.equals(RandomDrafts.A) ? RandomDrafts.B : RandomDrafts.A);
        lots(draft, paper.id(), false);
      }
      case DIVIDEND, COUPON, CAPITAL_GAIN_DISTRIBUTION, RETURN_OF_CAPITAL -> {
        named().gross(chance.money(9_999, paper.currency()));
        settle();
        payment();
      }
      case REINVESTMENT, STAKING_REWARD ->
        named()
            .quantity(chance.fresh())
            .gross(chance.money(9_999, paper.currency()).add(new BigDecimal("200")))
            .fee(chance.money(99, paper.currency()))
            .tax(chance.money(99, paper.currency()));
      case ACCRUED_INTEREST_PAID, ACCRUED_INTEREST_RECEIVED, MERGER_CASH, DELISTING, DEFAULT -> {
        named().gross(chance.money(9_999, paper.currency()));
        settle();
      }
      case SPLIT, STOCK_DIVIDEND, BONUS_ISSUE ->
        inLieu(named().ratio(chance.small(), chance.small()));
      case RIGHTS_ISSUE, SPIN_OFF -> inLieu(given().with(Field.BASIS_RATIO, chance.part()));
      case MERGER_STOCK, IDENTIFIER_CHANGE -> inLieu(given());
      case MERGER_MIXED ->
        inLieu(given()
            .with(Field.BASIS_RATIO, chance.part())
            .gross(chance.money(9_999, paper.currency())));
      case CONVERSION -> {
        given().quantity(some());
        inLieu(lots(draft, paper.id(), false));
      }
    }
  }

  private DraftBuilder named() {
    return draft.instrument(paper.id(), paper.currency());
  }

  private void traded(BigDecimal units) {
    named();
    ofParts().quantity(units).price(chance.price());
    settle();
    lots(draft, paper.id(), draft.type() == TransactionType.BUY_TO_COVER);
  }

  /** A bond's price is for a hundred of its nominal. */
  private DraftBuilder ofParts() {
    return paper.isOfParts() ? draft.with(Field.MULTIPLIER, paper.multiplier()) : draft;
  }

  /** Paid later now and then, and then perhaps earned before. */
  private void payment() {
    if (chance.random().nextBoolean()) {
      LocalDate traded = draft.build().tradeDate();
      draft.payDate(traded.plusDays(chance.random().nextInt(30)));
      if (chance.random().nextInt(4) > 0) {
        draft.with(Field.EX_DATE, traded.minusDays(chance.random().nextInt(6)));
      }
    }
  }

  private void contract(BigDecimal units) {
    named()
        .quantity(units)
        .with(Field.SIDE, side())
        .with(Field.MULTIPLIER, paper.multiplier())
        .with(Field.MARGINED, paper.margined())
        .price(chance.price());
    settle();
    lots(draft, paper.id(), owed);
  }

  private void use() {
    Papers.Paper underlying = papers.underlying(paper);
    OptionRight right = chance.random().nextBoolean() ? OptionRight.CALL : OptionRight.PUT;
    boolean holder = draft.type() == TransactionType.EXERCISE;
    BigDecimal contracts = some();
    named()
        .quantity(contracts)
        .with(Field.MULTIPLIER, paper.multiplier())
        .counterInstrument(underlying.id(), underlying.currency())
        .with(Field.OPTION_RIGHT, right)
        .price(chance.price());
    boolean sells = (right == OptionRight.CALL) != holder;
    BigDecimal held = PlainLot.units(now.lots(account, underlying.id(), false));
    if (sells && held.signum() > 0 && chance.random().nextInt(4) > 0) {
      draft.with(Field.COUNTER_QUANTITY, chance.some(held, chance.small()));
    }
    settle();
    if (sells) {
      lots(draft, underlying.id(), false);
    }
  }

  private DraftBuilder given() {
    Papers.Paper other = papers.otherThan(paper, chance.random());
    return named()
        .counterInstrument(other.id(), other.currency())
        .ratio(chance.small(), chance.small());
  }

  private void inLieu(DraftBuilder builder) {
    if (chance.random().nextInt(3) == 0) {
      builder.with(Field.CASH_IN_LIEU, chance.money(999, paper.currency()));
    }
    settle();
  }

  /** Fee and tax, and now and then a settlement in another currency. */
  private void settle() {
    CurrencyCode coin = papers.coin(chance.random());
    if (coin.equals(paper.currency()) || chance.random().nextInt(3) > 0) {
      coin = paper.currency();
    } else {
      draft.settledIn(coin, BigDecimal.valueOf(1 + chance.random().nextInt(30_000), 4));
    }
    draft.fee(chance.money(200, coin));
    if (chance.random().nextBoolean()) {
      draft.tax(chance.money(99, coin));
    }
  }

  private DraftBuilder cash() {
    CurrencyCode coin = papers.coin(chance.random());
    return draft.money(new Money(chance.money(99_999, coin), coin));
  }

  private void conversion() {
    CurrencyCode from = papers.coin(chance.random());
    CurrencyCode to = papers.coinOtherThan(from, chance.random());
    draft
        .money(new Money(chance.money(99_999, from), from))
        .counterAmount(new Money(chance.money(99_999, to), to))
        .fee(chance.money(99, from));
  }

  private void acquired() {
    if (chance.random().nextInt(3) == 0) {
      draft.with(
          Field.ACQUIRE_DATE,
          draft.build().tradeDate().minusDays(chance.random().nextInt(20)));
    }
  }

  /** Names lots where the policy asks for it, and now and then elsewhere. */
  private DraftBuilder lots(DraftBuilder builder, InstrumentId of, boolean side) {
    boolean names = switch (naming) {
      case ALWAYS -> true;
      case AT_TIMES -> chance.random().nextInt(6) == 0;
      case NEVER -> false;
    };
    if (!builder.type().allows(Field.LOTS) || !names) {
      return builder;
    }
    Draft soFar = builder.build();
    BigDecimal rest = soFar.optionRight().isPresent()
        ? soFar.counterQuantity()
        : soFar.quantity().orElseThrow();
    Map<TransactionId, BigDecimal> open = new LinkedHashMap<>();
    now.lots(account, of, side).forEach(lot -> {
      open.merge(lot.id(), lot.units().abs(), BigDecimal::add);
    });
    List<TransactionId> ids = new ArrayList<>(open.keySet());
    List<Choice> choices = new ArrayList<>();
    while (!ids.isEmpty() && rest.signum() > 0) {
      TransactionId id = ids.remove(chance.random().nextInt(ids.size()));
      BigDecimal units = rest.min(open.getOrDefault(id, BigDecimal.ZERO));
      choices.add(new Choice(id, units));
      rest = rest.subtract(units);
    }
    return rest.signum() > 0 ? builder : builder.with(Field.LOTS, new LotChoices(choices));
  }

  /** Units to take: all, a part, or now and then more than there is. */
  private BigDecimal some() {
    BigDecimal otherwise =
        paper.multiplier().compareTo(BigDecimal.ONE) <= 0 ? chance.fresh() : chance.small();
    return chance.some(PlainLot.units(now.lots(account, paper.id(), owed)).abs(), otherwise);
  }

  private Side side() {
    return owed ? Side.SHORT : Side.LONG;
  }
}
