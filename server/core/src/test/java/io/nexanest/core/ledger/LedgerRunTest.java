package io.nexanest.core.ledger;

import static io.nexanest.core.world.World.A;
import static io.nexanest.core.world.World.EUR;
import static io.nexanest.core.world.World.O;
import static io.nexanest.core.world.World.USD;
import static io.nexanest.core.world.World.X;
import static io.nexanest.core.world.World.Y;
import static io.nexanest.core.world.World.d;
import static io.nexanest.core.world.World.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.Draft;
import io.nexanest.core.transaction.Stamp;
import io.nexanest.core.transaction.TransactionType;
import io.nexanest.core.world.World;
import io.nexanest.kernel.id.InstrumentId;
import io.nexanest.kernel.id.TransactionId;
import io.nexanest.kernel.money.CurrencyCode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LedgerRunTest {
  private final LedgerRun run = new LedgerRun(new World().state());
  private long position;

  /** Instruments that a refused draft tied together stay one strand, so nothing counts twice. */
  @Test
  void aRefusedDraftLeavesTheRunAsItWas() {
    accepted(conversion(X, Y, "1"), false);
    accepted(trade(TransactionType.BUY, X, USD, "10"), true);
    accepted(trade(TransactionType.SELL, X, USD, "6"), true);
    accepted(conversion(O, X, "1"), false);
    accepted(conversion(X, Y, "4"), true);
    accepted(trade(TransactionType.SELL, X, USD, "1"), false);
    accepted(trade(TransactionType.SELL, Y, USD, "4"), true);
  }

  @Test
  void anInstrumentWhoseOnlyTransactionIsReversedMayBeBookedInAnotherCurrency() {
    Booked wrong = accepted(trade(TransactionType.BUY, X, EUR, "1"), true);
    accepted(trade(TransactionType.BUY, X, USD, "1"), false);
    assertThat(run.reverse(wrong, stamp())).isInstanceOf(Posting.Posted.class);
    accepted(trade(TransactionType.BUY, X, USD, "1"), true);
  }

  private Booked accepted(Draft draft, boolean expected) {
    Stamp stamp = stamp();
    Posting posting = run.post(draft, stamp);
    assertThat(posting instanceof Posting.Posted).as("%s: %s", draft, posting).isEqualTo(expected);
    return posting instanceof Posting.Posted(Booked booked)
        ? booked
        : new Booked(stamp, draft, List.of());
  }

  private Stamp stamp() {
    position++;
    return Stamp.books(
        new TransactionId(new UUID(3, position)), position, Instant.ofEpochSecond(position));
  }

  private static Draft conversion(InstrumentId from, InstrumentId to, String units) {
    return Draft.of(TransactionType.CONVERSION, A, day(5))
        .instrument(from, USD)
        .counterInstrument(to, USD)
        .ratio(d("1"), d("1"))
        .quantity(d(units))
        .build();
  }

  private static Draft trade(
      TransactionType type, InstrumentId instrument, CurrencyCode currency, String units) {
    return Draft.of(type, A, day(type == TransactionType.BUY ? 3 : 6))
        .instrument(instrument, currency)
        .quantity(d(units))
        .price(d("1"))
        .build();
  }
}
