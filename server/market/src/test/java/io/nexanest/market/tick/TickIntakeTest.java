package io.nexanest.market.tick;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TickIntakeTest {
  private static final UUID IBM = new UUID(1, 1);
  private static final Instant NOW = Instant.parse("2026-01-05T15:00:00Z");
  private static final long NOW_US = NOW.toEpochMilli() * 1_000;
  private static final long MINUTE_US = 60_000_000L;

  private final TickQueue queue = new TickQueue(100);

  private TickIntake intake(Standing before) {
    TickRules rules = new TickRules(TickRules.Keep.TRADES, 5, 15, 100);
    return new TickIntake(queue, rules, () -> NOW, before);
  }

  private static Tick.Trade trade(long us, String id) {
    return new Tick.Trade(IBM, us, 100, 1, Optional.of(id));
  }

  private List<Lateness> taken() throws InterruptedException {
    return queue.take(100, 0).stream().map(e -> ((Entry.Accepted) e).lateness()).toList();
  }

  @Test
  void lateIsJudgedByTheFeedsOwnClockAndRepairsMayComeDaysAfter() throws InterruptedException {
    TickIntake intake = intake(new Standing(0, 0, 0, Set.of()));
    assertThat(intake.take(trade(NOW_US, "a"))).isTrue();
    assertThat(intake.take(trade(NOW_US - 1, "b"))).isTrue();
    assertThat(intake.take(trade(NOW_US - 15 * MINUTE_US, "c"))).isTrue();
    assertThat(intake.take(trade(NOW_US - 16 * MINUTE_US, "d"))).isTrue();
    assertThat(intake.take(new Tick.Cancel(IBM, NOW_US - 3 * 1_440 * MINUTE_US, "x")))
        .isTrue();
    assertThat(intake.take(new Tick.Cancel(IBM, NOW_US - 5 * 1_440 * MINUTE_US, "y")))
        .isTrue();
    assertThat(taken())
        .containsExactly(
            Lateness.IN_TIME,
            Lateness.LATE,
            Lateness.LATE,
            Lateness.TOO_LATE,
            Lateness.LATE,
            Lateness.TOO_LATE);
  }

  @Test
  void aTradeThatIsSentAgainCountsOnceAlsoAfterARestart() throws InterruptedException {
    TickIntake intake = intake(new Standing(7, 1, 1, Set.of(new RecentTrades.Key(IBM, "stored"))));
    assertThat(intake.take(trade(NOW_US, "stored"))).isFalse();
    assertThat(intake.take(trade(NOW_US, "fresh"))).isTrue();
    assertThat(intake.take(trade(NOW_US, "fresh"))).isFalse();
    assertThat(intake.again()).isEqualTo(2);
    assertThat(taken()).hasSize(1);
  }

  @Test
  void aTimeOfTheFutureIsLeftOutAndMovesNoClock() {
    TickIntake intake = intake(new Standing(0, 0, 0, Set.of()));
    assertThat(intake.take(trade(NOW_US, "a"))).isTrue();
    assertThat(intake.take(trade(NOW_US + 3_600_000_000L, "b"))).isFalse();
    assertThat(intake.ahead()).isEqualTo(1);
    assertThat(intake.newestUs()).isEqualTo(NOW_US);
  }

  @Test
  void aTradeWithoutRoomMayBeSentAgain() throws InterruptedException {
    TickIntake intake = intake(new Standing(0, 0, 0, Set.of()));
    for (int i = 0; i < 100; i++) {
      assertThat(intake.take(trade(NOW_US, "n" + i))).isTrue();
    }
    assertThat(intake.take(trade(NOW_US, "late"))).isFalse();
    assertThat(queue.take(50, 0)).hasSize(50);
    assertThat(intake.take(trade(NOW_US, "late"))).isTrue();
  }
}
