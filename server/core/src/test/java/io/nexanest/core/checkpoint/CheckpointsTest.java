package io.nexanest.core.checkpoint;

import static io.nexanest.core.world.World.A;
import static io.nexanest.core.world.World.USD;
import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.core.book.BookRules;
import io.nexanest.core.entry.Scope;
import io.nexanest.core.ledger.LedgerRun;
import io.nexanest.core.ledger.LedgerState;
import io.nexanest.core.ledger.LedgerState.AccountState;
import io.nexanest.core.ledger.Posting;
import io.nexanest.core.lot.BookPolicy;
import io.nexanest.core.market.RateTable;
import io.nexanest.core.transaction.Booked;
import io.nexanest.core.transaction.Draft;
import io.nexanest.core.transaction.Stamp;
import io.nexanest.core.transaction.TransactionType;
import io.nexanest.kernel.id.TransactionId;
import io.nexanest.kernel.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CheckpointsTest {
  private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
  private static final LocalDate LAST = FIRST.plusDays(2_000);
  private static final BookRules RULES =
      new BookRules(BookPolicy.fifo(), USD, new RateTable(List.of()));

  private final LedgerRun run = new LedgerRun(
      new LedgerState(Map.of(A, AccountState.OPEN), List.of(), LAST, BookPolicy.fifo()));
  private int positions;

  @Test
  void oneMoreAtTheEndReplaysOne() {
    List<Booked> ledger = deposits(1_000);
    Checkpoints before = Checkpoints.of(ledger, RULES, LAST);
    assertThat(before.replayed()).isEqualTo(1_000);
    ledger.add(deposit(1_500, "5"));
    Checkpoints after = before.with(ledger);
    assertThat(after.replayed()).isEqualTo(1);
    assertThat(balance(after)).isEqualByComparingTo("1005");
    assertThat(balance(before)).isEqualByComparingTo("1000");
  }

  @Test
  void aCorrectionReplaysAtMostTwiceWhatFollowsIt() {
    List<Booked> ledger = deposits(1_000);
    Checkpoints before = Checkpoints.of(ledger, RULES, LAST);
    for (int place : new int[] {500, 600, 750, 900, 980}) {
      List<Booked> corrected = new ArrayList<>(ledger);
      corrected.set(place, deposit(place, "3"));
      Checkpoints after = before.with(corrected);
      assertThat(after.replayed()).isBetween(1_000 - place, 2 * (1_000 - place));
      assertThat(balance(after)).isEqualByComparingTo("1002");
    }
  }

  @Test
  void theSameLedgerReplaysNothing() {
    List<Booked> ledger = deposits(100);
    Checkpoints before = Checkpoints.of(ledger, RULES, LAST);
    assertThat(before.with(List.copyOf(ledger))).isSameAs(before);
  }

  @Test
  void aReversalOfTheLastOneReplaysTheFewSinceThePointBeforeIt() {
    List<Booked> ledger = deposits(1_000);
    Checkpoints after = Checkpoints.of(ledger, RULES, LAST).with(ledger.subList(0, 999));
    assertThat(after.replayed()).isLessThanOrEqualTo(32);
    assertThat(balance(after)).isEqualByComparingTo("999");
  }

  private static BigDecimal balance(Checkpoints points) {
    return points.book().positions(Scope.of(A)).getFirst().quantity();
  }

  private List<Booked> deposits(int count) {
    List<Booked> ledger = new ArrayList<>();
    for (int day = 0; day < count; day++) {
      ledger.add(deposit(day, "1"));
    }
    return ledger;
  }

  private Booked deposit(int day, String amount) {
    positions++;
    Stamp stamp = Stamp.books(
        new TransactionId(new UUID(3, positions)), positions, Instant.ofEpochSecond(positions));
    Draft draft = Draft.of(TransactionType.DEPOSIT, A, FIRST.plusDays(day))
        .money(new Money(new BigDecimal(amount), USD))
        .build();
    return switch (run.post(draft, stamp)) {
      case Posting.Posted(Booked booked) -> booked;
      case Posting.Rejected rejected -> throw new AssertionError(rejected);
    };
  }
}
