package io.nexanest.identity.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nexanest.kernel.reason.Reason;
import io.nexanest.platform.rpc.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttemptsTest {
  private Instant now = Instant.parse("2001-01-02T00:00:00Z");
  private final Attempts attempts = new Attempts(() -> now);

  private long waitMs(String login) {
    try {
      attempts.check(login);
      return 0;
    } catch (Problem problem) {
      assertThat(problem.reason()).isEqualTo(Reason.RATE_LIMITED);
      return Long.parseLong(problem.metadata().getOrDefault("retry_after_ms", "none"));
    }
  }

  @Test
  void theDelayDoublesWithEachWrongPasswordUpToAMinute() {
    List<Long> waits = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      attempts.failed("ann");
      waits.add(waitMs("ann"));
      now = now.plusMillis(waits.getLast());
    }
    assertThat(waits)
        .containsExactly(
            0L, 0L, 1_000L, 2_000L, 4_000L, 8_000L, 16_000L, 32_000L, 60_000L, 60_000L);
  }

  @Test
  void whoIsHeldBackIsToldForHowLong() {
    for (int i = 0; i < 5; i++) {
      attempts.failed("ann");
    }
    now = now.plusMillis(1_500);
    assertThatThrownBy(() -> attempts.check("ann"))
        .hasMessage("too many wrong passwords; wait 3 s");
  }

  @Test
  void aRightPasswordForgivesAndOthersAreNotHeldBack() {
    for (int i = 0; i < 5; i++) {
      attempts.failed("ann");
    }
    assertThat(waitMs("ben")).isZero();
    attempts.succeeded("ann");
    assertThat(waitMs("ann")).isZero();
  }

  @Test
  void aQuarterOfAnHourLaterItIsForgotten() {
    for (int i = 0; i < 5; i++) {
      attempts.failed("ann");
    }
    now = now.plusSeconds(15 * 60 + 1);
    attempts.failed("ann");
    assertThat(waitMs("ann")).isZero();
  }
}
