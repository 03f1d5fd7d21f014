package io.nexanest.core.world;

import static io.nexanest.core.world.World.A;
import static io.nexanest.core.world.World.B;
import static io.nexanest.core.world.World.USD;
import static io.nexanest.core.world.World.X;
import static io.nexanest.core.world.World.Y;
import static io.nexanest.core.world.World.day;

import io.nexanest.core.transaction.Draft;
import io.nexanest.core.transaction.DraftBuilder;
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
      case BUY, SELL ->
        held(draft).price(decimal(1, 9_999)).fee(decimal(0, 500)).tax(decimal(0, 99));
      case DELIVERY_IN -> held(draft).gross(decimal(1, 99_999));
      case DELIVERY_OUT ->
        random.nextBoolean() ? held(draft) : held(draft).price(decimal(1, 9_999));
      case SECURITY_TRANSFER -> held(draft).counterAccount(account.equals(A) ? B : A);
      case SPLIT -> instrument(draft).split(small(), small());
      case DIVIDEND -> instrument(draft).gross(decimal(1, 9_999)).tax(decimal(0, 99));
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
