package io.nexanest.market.adapter.spi.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.market.adapter.spi.time.RateLimit.Declared;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PacingTest {
  @Test
  void noWindowHoweverPlacedSeesMoreThanIsDeclared() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      RateLimit limit = new RateLimit(new Declared(5, 1_000));
      List<Long> taken = new ArrayList<>();
      for (long now = 0; now < 20_000; now += random.nextInt(150)) {
        if (limit.take(now) == 0) {
          taken.add(now);
        }
      }
      for (int i = 5; i < taken.size(); i++) {
        assertThat(taken.get(i) - taken.get(i - 5))
            .as("seed " + seed)
            .isGreaterThanOrEqualTo(1_100);
      }
      assertThat(taken).hasSizeGreaterThan(60);
    }
  }

  @Test
  void aLimitThatIsClosedGivesNothingUntilThen() {
    RateLimit limit = new RateLimit(new Declared(2, 10));
    limit.closeUntil(500);
    limit.closeUntil(100);
    assertThat(limit.take(400)).isEqualTo(100);
    assertThat(limit.take(500)).isZero();
    assertThat(limit.take(500)).isZero();
    assertThat(limit.take(500)).isEqualTo(11);
  }

  @Test
  void pausesDoubleAndAreSpread() {
    List<Long> firsts = new ArrayList<>();
    for (int seed = 0; seed < 1_000; seed++) {
      Backoff backoff = new Backoff(1_000, 8_000, new Random(seed));
      firsts.add(backoff.next());
      assertThat(backoff.next()).isBetween(1_000L, 2_000L);
      assertThat(backoff.next()).isBetween(2_000L, 4_000L);
      assertThat(backoff.next()).isBetween(4_000L, 8_000L);
      assertThat(backoff.next()).isBetween(4_000L, 8_000L);
      backoff.reset();
      assertThat(backoff.next()).isBetween(500L, 1_000L);
    }
    assertThat(firsts.stream().filter(pause -> pause < 600).count()).isBetween(100L, 300L);
  }

  @Test
  void theBreakerOpensAfterManyFailuresOrOneBeyondRetryAndLetsOneTryThrough() {
    CircuitBreaker breaker = new CircuitBreaker(3, 100);
    assertThat(breaker.failed(0, false)).isFalse();
    assertThat(breaker.failed(0, false)).isFalse();
    assertThat(breaker.pause(0)).isZero();
    assertThat(breaker.failed(0, false)).isTrue();
    assertThat(breaker.pause(40)).isEqualTo(60);
    assertThat(breaker.pause(100)).isZero();
    assertThat(breaker.failed(100, false)).isTrue();
    breaker.succeeded();
    assertThat(breaker.pause(101)).isZero();
    assertThat(breaker.failed(101, true)).isTrue();
  }
}
