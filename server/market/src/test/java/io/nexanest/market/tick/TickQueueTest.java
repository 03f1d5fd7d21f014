package io.nexanest.market.tick;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TickQueueTest {
  private static final UUID IBM = new UUID(1, 1);

  private static Entry.Accepted tick(long n) {
    return new Entry.Accepted(
        new Tick.Trade(IBM, n, 100, 1, Optional.empty()), n, n, n, Lateness.IN_TIME);
  }

  @Test
  void whatCameFirstIsKeptAndWhatFindsNoRoomStandsAsOneGapWhereItWouldHaveBeen()
      throws InterruptedException {
    TickQueue queue = new TickQueue(4);
    for (int i = 1; i <= 9; i++) {
      assertThat(queue.offer(tick(i))).isEqualTo(i <= 4);
    }
    assertThat(queue.lost()).isEqualTo(5);
    assertThat(queue.take(2, 0)).containsExactly(tick(1), tick(2));
    assertThat(queue.offer(tick(10))).isTrue();
    assertThat(queue.offer(tick(11))).isFalse();
    assertThat(queue.take(10, 0))
        .containsExactly(
            tick(3), tick(4), new Entry.Lost(5, 9, 5), tick(10), new Entry.Lost(11, 11, 1));
    assertThat(queue.take(10, 0)).isEmpty();
  }

  @Test
  void whatIsTakenAndWhatIsLostIsAllThereWasInItsOrder() throws InterruptedException {
    for (int seed = 0; seed < 50; seed++) {
      var random = new java.util.SplittableRandom(seed);
      TickQueue queue = new TickQueue(8);
      List<Entry> taken = new ArrayList<>();
      for (int i = 1; i <= 500; i++) {
        queue.offer(tick(i));
        if (random.nextInt(4) == 0) {
          taken.addAll(queue.take(1 + random.nextInt(6), 0));
        }
      }
      while (queue.size() > 0) {
        taken.addAll(queue.take(3, 0));
      }
      taken.addAll(queue.take(3, 0));
      long next = 1;
      for (Entry each : taken) {
        switch (each) {
          case Entry.Accepted one -> {
            assertThat(one.sequence()).isEqualTo(next);
            next++;
          }
          case Entry.Lost gap -> {
            assertThat(gap.fromUs()).isEqualTo(next);
            assertThat(gap.toUs() - gap.fromUs() + 1).isEqualTo(gap.many());
            next += gap.many();
          }
        }
      }
      assertThat(next).as("seed %d", seed).isEqualTo(501);
    }
  }
}
