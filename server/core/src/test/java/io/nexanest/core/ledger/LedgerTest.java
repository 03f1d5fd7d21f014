package io.nexanest.core.ledger;

import static io.nexanest.core.world.World.A;
import static io.nexanest.core.world.World.CLOSED;
import static io.nexanest.core.world.World.EUR;
import static io.nexanest.core.world.World.USD;
import static io.nexanest.core.world.World.X;
import static io.nexanest.core.world.World.d;
import static io.nexanest.core.world.World.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.Draft;
import io.nexanest.core.transaction.DraftBuilder;
import io.nexanest.core.transaction.Field;
import io.nexanest.core.transaction.Leg;
import io.nexanest.core.transaction.Link;
import io.nexanest.core.transaction.Purpose;
import io.nexanest.core.transaction.TransactionType;
import io.nexanest.core.transaction.Violation;
import io.nexanest.core.world.World;
import io.nexanest.kernel.money.Money;
import io.nexanest.kernel.reason.Reason;
import io.nexanest.kernel.time.AsOf;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerTest {
  private final World world = new World();

  @Test
  void grossFeeAndTaxAreLegsOfTheirOwn() {
    Posting posting = world.post(buy(5, "10").price(d("20")).fee(d("1.5")).tax(d("0.5")));
    assertThat(((Posting.Posted) posting).transaction().legs())
        .filteredOn(leg -> leg.purpose().isClients())
        .extracting(Leg::purpose, Leg::amount)
        .containsExactly(
            tuple(Purpose.SECURITY, d("10")),
            tuple(Purpose.CASH, d("-200")),
            tuple(Purpose.FEE, d("-1.5")),
            tuple(Purpose.TAX, d("-0.5")));
  }

  @Test
  void everythingThatIsWrongIsTold() {
    DraftBuilder draft = Draft.of(TransactionType.BUY, CLOSED, day(500))
        .instrument(X, USD)
        .quantity(d("-1"))
        .fee(d("0.1234567890123456789"))
        .settledIn(EUR)
        .with(Field.RATIO_NEW, d("2"));
    assertThat(violations(world.post(draft)))
        .extracting(Violation::reason, Violation::field)
        .containsExactlyInAnyOrder(
            tuple(Reason.FIELD_INVALID, "ratio_new"),
            tuple(Reason.FIELD_REQUIRED, "gross"),
            tuple(Reason.FIELD_INVALID, "quantity"),
            tuple(Reason.DECIMAL_TOO_PRECISE, "fee"),
            tuple(Reason.FIELD_REQUIRED, "fx_rate"),
            tuple(Reason.ACCOUNT_CLOSED, "account"),
            tuple(Reason.DATE_OUT_OF_RANGE, "trade_date"));
  }

  @Test
  void aSaleOfMoreThanIsHeldIsRefused() {
    world.book(buy(5, "10").price(d("20")));
    List<Violation> violations = violations(world.post(sell(6, "10.5")));
    assertThat(violations).singleElement().satisfies(LedgerTest::namesHeldAndWanted);
  }

  private static void namesHeldAndWanted(Violation violation) {
    assertThat(violation.reason()).isEqualTo(Reason.POSITION_INSUFFICIENT);
    assertThat(violation.metadata())
        .containsEntry("held", "10")
        .containsEntry("wanted", "10.5")
        .containsEntry("date", "2026-01-06")
        .containsEntry("account", A.name())
        .containsEntry("instrument", X.name());
  }

  @Test
  void anEarlierSaleThatALaterOneNeedsIsRefused() {
    world.book(buy(5, "10").price(d("20"))).book(sell(9, "8"));
    assertThat(violations(world.post(sell(7, "3"))))
        .singleElement()
        .satisfies(v -> assertThat(v.metadata()).containsEntry("date", "2026-01-09"));
  }

  @Test
  void aSplitBeforeASaleGivesTheUnitsForIt() {
    world.book(buy(5, "10").price(d("20")));
    world.book(Draft.of(TransactionType.SPLIT, A, day(8)).instrument(X, USD).ratio(d("2"), d("1")));
    world.book(sell(8, "20"));
    assertThat(world.ledger()).hasSize(3);
  }

  @Test
  void purchasesComeBeforeSalesOfTheSameDay() {
    world.book(buy(5, "10").price(d("20"))).book(sell(6, "10"));
    world.book(buy(6, "1").price(d("20"))).book(sell(6, "1"));
    assertThat(world.ledger()).hasSize(4);
  }

  @Test
  void anInstrumentKeepsItsCurrency() {
    world.book(buy(5, "10").price(d("20")));
    DraftBuilder other = Draft.of(TransactionType.BUY, A, day(6)).instrument(X, EUR);
    assertThat(violations(world.post(other.quantity(d("1")).price(d("1")))))
        .extracting(Violation::reason)
        .containsExactly(Reason.CURRENCY_MISMATCH);
  }

  @Test
  void aCorrectionMayNotTakeAwayWhatWasSold() {
    world.book(buy(5, "10").price(d("20"))).book(sell(6, "10"));
    Link link = new Link.Supersedes(world.ledger().getFirst().id());
    assertThat(violations(world.post(buy(5, "9").price(d("20")), link)))
        .extracting(Violation::reason)
        .containsExactly(Reason.POSITION_INSUFFICIENT);
  }

  @Test
  void aReversalTurnsTheLegsRoundAndBothAreOutOfForce() {
    world.book(Draft.of(TransactionType.DEPOSIT, A, day(2)).money(Money.of("100", "USD")));
    Booked target = world.ledger().getFirst();
    Posting posting = Ledger.reverse(target, world.nextStamp(), world.state());
    Booked reversal = ((Posting.Posted) posting).transaction();
    assertThat(reversal.legs()).extracting(Leg::amount).containsExactly(d("-100"), d("100"));
    List<Booked> both = List.of(target, reversal);
    assertThat(Timeline.asOf(both, AsOf.books(day(3), Instant.ofEpochSecond(2))))
        .isEmpty();
    assertThat(Timeline.asOf(both, AsOf.books(day(3), Instant.ofEpochSecond(1))))
        .containsExactly(target);
  }

  private static DraftBuilder buy(int day, String units) {
    return Draft.of(TransactionType.BUY, A, day(day)).instrument(X, USD).quantity(d(units));
  }

  private static DraftBuilder sell(int day, String units) {
    DraftBuilder draft = Draft.of(TransactionType.SELL, A, day(day)).instrument(X, USD);
    return draft.quantity(d(units)).price(d("25"));
  }

  private static List<Violation> violations(Posting posting) {
    return posting instanceof Posting.Rejected(var violations) ? violations : List.of();
  }
}
