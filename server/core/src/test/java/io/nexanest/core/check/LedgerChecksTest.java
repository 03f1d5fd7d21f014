package io.nexanest.core.check;

import static io.nexanest.core.world.World.A;
import static io.nexanest.core.world.World.B;
import static io.nexanest.core.world.World.O;
import static io.nexanest.core.world.World.USD;
import static io.nexanest.core.world.World.X;
import static io.nexanest.core.world.World.d;
import static io.nexanest.core.world.World.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.core.check.issue.Change;
import io.nexanest.core.check.issue.Issue;
import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.Draft;
import io.nexanest.core.transaction.DraftBuilder;
import io.nexanest.core.transaction.Field;
import io.nexanest.core.transaction.TransactionType;
import io.nexanest.core.world.World;
import io.nexanest.kernel.id.AccountId;
import io.nexanest.kernel.id.TransactionId;
import io.nexanest.kernel.money.Money;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LedgerChecksTest {
  private final World world = new World();

  LedgerChecksTest() {
    world.price(X, 2, "10").price(X, 20, "11");
    world.book(cash(TransactionType.DEPOSIT, A, 1, "1000"));
    world.book(held(TransactionType.BUY, A, 2, "10").price(d("10")));
  }

  @Test
  void booksThatAreRightHaveNoIssue() {
    world.book(income(5, "12").with(Field.EX_DATE, day(3)));
    world.book(held(TransactionType.SELL, A, 20, "4").price(d("11")));
    world.book(cash(TransactionType.WITHDRAWAL, A, 21, "50"));
    assertThat(Examined.said(world, 25)).isEmpty();
  }

  @Test
  void aSaleOfMoreThanIsHeldIsAnErrorThatCanBeTakenBack() {
    // Booking refuses one, so it is put in as a branch gets it: what it sells is gone.
    Booked sale = with(held(TransactionType.SELL, A, 3, "25").price(d("10")));
    assertThat(Examined.said(world, 20))
        .containsExactly("ERROR negative_position: the sell of XCO in Main of 2026-01-03 wants 25,"
            + " but only 10 are there: it is left out of every figure; book what comes before it,"
            + " or take it back");
    assertThat(fix(0, "reverse")).containsExactly(new Change.Reverse(sale));
  }

  @Test
  void cashBelowZeroSaysSinceWhen() {
    world.book(cash(TransactionType.WITHDRAWAL, A, 4, "950"));
    world.book(cash(TransactionType.WITHDRAWAL, A, 9, "5"));
    assertThat(Examined.said(world, 20))
        .containsExactly("WARNING negative_cash: Main has -55 USD and is below zero since"
            + " 2026-01-04: book the deposit or transfer that paid for it, or correct what took"
            + " too much");
    assertThat(Examined.issues(world, 20).getFirst().name())
        .isEqualTo("issues/negative_cash." + A.text() + ".USD");
  }

  @Test
  void twoDeliveriesOfTheSameUnitsAreOneTransfer() {
    world.book(held(TransactionType.DELIVERY_OUT, A, 5, "4"));
    world.book(held(TransactionType.DELIVERY_IN, B, 6, "4").price(d("10")));
    assertThat(Examined.said(world, 20))
        .containsExactly("WARNING unbalanced_transfer: the delivery out of XCO in Main of"
            + " 2026-01-05 and the delivery in of XCO in Other of 2026-01-06 move the same units:"
            + " as one security transfer they keep their lots and their cost");
    Booked out = world.ledger().get(2);
    Booked in = world.ledger().get(3);
    Draft transfer =
        held(TransactionType.SECURITY_TRANSFER, A, 5, "4").counterAccount(B).build();
    assertThat(fix(0, "join_transfer"))
        .containsExactly(new Change.Replace(out, transfer), new Change.Reverse(in));
  }

  @Test
  void aDeliveryThatCameIntoNoAccountIsMissed() {
    world.book(held(TransactionType.DELIVERY_OUT, A, 5, "4"));
    world.book(held(TransactionType.DELIVERY_IN, B, 16, "4").price(d("10")));
    assertThat(Examined.said(world, 20))
        .containsExactly("WARNING unbalanced_transfer: the delivery out of XCO in Main of"
            + " 2026-01-05 came into no account within 10 days: book it as a transfer to the"
            + " account that has it, or state its value if it was given away");
  }

  @Test
  void aGiftAtItsValueIsNotMissed() {
    world.book(held(TransactionType.DELIVERY_OUT, A, 5, "4").gross(d("40")));
    assertThat(Examined.said(world, 20)).isEmpty();
  }

  @Test
  void aWithdrawalAndADepositOfTheSameAmountMayBeOneTransfer() {
    world.book(cash(TransactionType.WITHDRAWAL, A, 5, "200"));
    world.book(cash(TransactionType.DEPOSIT, B, 6, "200"));
    assertThat(Examined.said(world, 20))
        .containsExactly("NOTICE unbalanced_transfer: the withdrawal in Main of 2026-01-05 and the"
            + " deposit in Other of 2026-01-06 are of the same amount: if one paid the other, they"
            + " are one cash transfer and no capital left");
    Draft transfer =
        cash(TransactionType.CASH_TRANSFER, A, 5, "200").counterAccount(B).build();
    assertThat(fix(0, "join_transfer"))
        .containsExactly(
            new Change.Replace(world.ledger().get(2), transfer),
            new Change.Reverse(world.ledger().get(3)));
  }

  @Test
  void theSameMovementTwiceOnADayMayBeADuplicate() {
    world.book(income(5, "12").with(Field.NOTE, "by hand"));
    world.book(income(5, "12.00").with(Field.EXTERNAL_REFERENCE, "S-1"));
    Booked second = world.ledger().get(3);
    assertThat(Examined.said(world, 20))
        .containsExactly("WARNING duplicate_transaction: the dividend of XCO in Main of 2026-01-05"
            + " moves exactly what " + world.ledger().get(2).id().name() + " moves: take one of"
            + " them back, or give both the reference that tells them apart");
    assertThat(fix(0, "reverse")).containsExactly(new Change.Reverse(second));
  }

  @Test
  void whatTheBankTellsApartIsNoDuplicate() {
    world.book(income(5, "12").with(Field.EXTERNAL_REFERENCE, "S-1"));
    world.book(income(5, "12").with(Field.EXTERNAL_REFERENCE, "S-2"));
    assertThat(Examined.said(world, 20)).isEmpty();
  }

  @Test
  void aDividendOfWhatWasBoughtOnItsExDateIsNotTheHolders() {
    world.book(income(5, "12").with(Field.EX_DATE, day(2)));
    assertThat(Examined.said(world, 20))
        .containsExactly("WARNING income_not_held: the dividend of XCO in Main of 2026-01-05 is of"
            + " units that the account did not hold before its ex-date 2026-01-02: name the account"
            + " and instrument that held them, or the right ex-date");
  }

  @Test
  void aDividendThatIsPaidAfterTheSaleIsTheHolders() {
    world.book(held(TransactionType.SELL, A, 4, "10").price(d("10")));
    world.book(income(20, "12"));
    assertThat(Examined.said(world, 25)).isEmpty();
  }

  @Test
  void anInstrumentThatTheCatalogueLacksIsNamed() {
    world.price(O, 3, "5");
    world.book(Draft.of(TransactionType.BUY, A, day(3))
        .instrument(O, USD)
        .quantity(d("2"))
        .price(d("5")));
    assertThat(Examined.said(world, 10))
        .containsExactly("ERROR unknown_instrument: the buy of " + O.name()
            + " in Main of 2026-01-03 names " + O.name() + ", which is not in the catalogue:"
            + " correct it to an instrument that is, or add a private one");
  }

  private List<Change> fix(int index, String name) {
    Issue issue = Examined.issues(world, 20).get(index);
    assertThat(issue.fixes()).hasSize(1);
    assertThat(issue.fixes().getFirst().name()).isEqualTo(name);
    return issue.fixes().getFirst().changes();
  }

  /** Puts a transaction into the ledger that booking would refuse. */
  private Booked with(DraftBuilder draft) {
    world.book(held(TransactionType.BUY, A, 3, "100").price(d("10")));
    world.book(draft);
    Booked booked = world.ledger().getLast();
    world.ledger().remove(world.ledger().size() - 2);
    world.book(cash(TransactionType.DEPOSIT, A, 3, "1"));
    assertThat(booked.id()).isEqualTo(new TransactionId(new UUID(3, 4)));
    return booked;
  }

  private static DraftBuilder income(int day, String gross) {
    return Draft.of(TransactionType.DIVIDEND, A, day(day)).instrument(X, USD).gross(d(gross));
  }

  private static DraftBuilder cash(TransactionType type, AccountId account, int day, String usd) {
    return Draft.of(type, account, day(day)).money(new Money(d(usd), USD));
  }

  private static DraftBuilder held(
      TransactionType type, AccountId account, int day, String quantity) {
    return Draft.of(type, account, day(day)).instrument(X, USD).quantity(d(quantity));
  }
}
