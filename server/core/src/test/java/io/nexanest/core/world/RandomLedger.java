package io.nexanest.core.world;

import static io.nexanest.core.world.World.A;
import static io.nexanest.core.world.World.B;
import static io.nexanest.core.world.World.O;
import static io.nexanest.core.world.World.USD;
import static io.nexanest.core.world.World.X;
import static io.nexanest.core.world.World.Y;
import static io.nexanest.core.world.World.day;

import io.nexanest.core.terms.OptionRight;
import io.nexanest.core.terms.Side;
import io.nexanest.core.transaction.Draft;
import io.nexanest.core.transaction.DraftBuilder;
import io.nexanest.core.transaction.Field;
import io.nexanest.core.transaction.TransactionType;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.money.Money;
import java.math.BigDecimal;
import java.util.SplittableRandom;

/** Posts drafts by chance, of every type; the ledger refuses those that it must. */
public final class RandomLedger {
  private final SplittableRandom random;

  public RandomLedger(long seed) {
    random = new SplittableRandom(seed);
  }

  /** A ledger of that many attempts in one currency, with prices on some days. */
  public World fill(World world, int attempts) {
    TransactionType[] types = TransactionType.values();
    for (int i = 0; i < attempts; i++) {
      world.post(draft(types[random.nextInt(types.length)]));
      world.post(draft(random.nextBoolean() ? TransactionType.BUY : TransactionType.SELL));
    }
    for (int day = 1; day <= 60; day += 1 + random.nextInt(3)) {
      world.price(X, day, decimal(1, 9_999).toPlainString());
      world.price(Y, day, decimal(1, 9_999).toPlainString());
    }
    return world;
  }

  private DraftBuilder draft(TransactionType type) {
    AccountId account = random.nextBoolean() ? A : B;
    DraftBuilder draft = Draft.of(type, account, day(1 + random.nextInt(60)));
    return switch (type) {
      case BUY, SELL, SELL_SHORT, BUY_TO_COVER, SUBSCRIBE, REDEEM, TENDER, REDEMPTION ->
        held(draft).price(decimal(1, 9_999)).fee(decimal(0, 500)).tax(decimal(0, 99));
      case OPEN, CLOSE ->
        contracts(draft).with(Field.SIDE, side()).price(decimal(1, 999)).fee(decimal(0, 99));
      case EXPIRY -> contracts(draft).with(Field.SIDE, side());
      case EXERCISE, ASSIGNMENT ->
        contracts(draft)
            .counterInstrument(random.nextBoolean() ? X : Y, USD)
            .with(Field.OPTION_RIGHT, random.nextBoolean() ? OptionRight.CALL : OptionRight.PUT)
            .price(decimal(1, 9_999))
            .fee(decimal(0, 99));
      case VARIATION_MARGIN ->
        draft.instrument(O, USD).gross(decimal(1, 9_999).subtract(new BigDecimal("50")));
      case OPENING_BALANCE ->
        random.nextBoolean() ? held(draft).gross(decimal(1, 99_999)) : money(draft);
      case DELIVERY_IN -> held(draft).gross(decimal(1, 99_999));
      case DELIVERY_OUT ->
        random.nextBoolean() ? held(draft) : held(draft).price(decimal(1, 9_999));
      case SECURITY_TRANSFER -> held(draft).counterAccount(account.equals(A) ? B : A);
      case SPLIT, STOCK_DIVIDEND, BONUS_ISSUE -> inLieu(instrument(draft).ratio(small(), small()));
      case RIGHTS_ISSUE, SPIN_OFF ->
        inLieu(given(draft).ratio(small(), small()).with(Field.BASIS_RATIO, part()));
      case MERGER_STOCK, IDENTIFIER_CHANGE -> inLieu(given(draft).ratio(small(), small()));
      case MERGER_MIXED ->
        given(draft)
            .ratio(small(), small())
            .with(Field.BASIS_RATIO, part())
            .gross(decimal(1, 9_999));
      case CONVERSION ->
        given(draft)
            .ratio(small(), small())
            .quantity(BigDecimal.valueOf(1 + random.nextInt(50_000), 3));
      case MERGER_CASH, DELISTING -> instrument(draft).gross(decimal(1, 9_999)).fee(decimal(0, 9));
      case DEFAULT -> instrument(draft);
      case DIVIDEND, COUPON, CAPITAL_GAIN_DISTRIBUTION, RETURN_OF_CAPITAL ->
        instrument(draft).gross(decimal(1, 9_999)).tax(decimal(0, 99));
      case REINVESTMENT, STAKING_REWARD ->
        held(draft).gross(decimal(100, 9_999)).tax(decimal(0, 99));
      case ACCRUED_INTEREST_PAID, ACCRUED_INTEREST_RECEIVED ->
        instrument(draft).gross(decimal(1, 9_999));
      case INTEREST -> money(draft).tax(decimal(0, 50)).fee(decimal(0, 50));
      case CASH_TRANSFER -> money(draft).counterAccount(account.equals(A) ? B : A);
      // A conversion would bring in a second currency, and with it gains on currency.
      case FX_CONVERSION, DEPOSIT, WITHDRAWAL, INTEREST_CHARGE, FEE, FEE_REFUND, TAX, TAX_REFUND ->
        money(draft);
    };
  }

  private DraftBuilder held(DraftBuilder draft) {
    return instrument(draft).quantity(BigDecimal.valueOf(1 + random.nextInt(50_000), 3));
  }

  private DraftBuilder instrument(DraftBuilder draft) {
    InstrumentId instrument = random.nextBoolean() ? X : Y;
    return draft.instrument(instrument, USD);
  }

  private DraftBuilder contracts(DraftBuilder draft) {
    return draft
        .instrument(O, USD)
        .quantity(small())
        .with(Field.MULTIPLIER, BigDecimal.valueOf(10));
  }

  private DraftBuilder given(DraftBuilder draft) {
    boolean first = random.nextBoolean();
    return draft.instrument(first ? X : Y, USD).counterInstrument(first ? Y : X, USD);
  }

  private DraftBuilder inLieu(DraftBuilder draft) {
    return random.nextInt(3) == 0 ? draft.with(Field.CASH_IN_LIEU, decimal(0, 999)) : draft;
  }

  private Side side() {
    return random.nextBoolean() ? Side.LONG : Side.SHORT;
  }

  private BigDecimal part() {
    return BigDecimal.valueOf(random.nextInt(101), 2);
  }

  private DraftBuilder money(DraftBuilder draft) {
    return draft.money(new Money(decimal(1, 999_999), USD));
  }

  private BigDecimal small() {
    return BigDecimal.valueOf(1 + random.nextInt(7));
  }

  private BigDecimal decimal(int least, int most) {
    return BigDecimal.valueOf(least + random.nextInt(most), 2);
  }
}
