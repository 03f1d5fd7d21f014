package io.nexanest.platform.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.platform.telemetry.Telemetry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class JobRunnerTest {
  private static final Instant START = Instant.parse("2001-01-02T00:00:00Z");

  private final List<String> ran = new ArrayList<>();
  private Instant now = START;

  private JobRunner runner(Job... jobs) {
    return new JobRunner(List.of(jobs), () -> now, new Random(1), new Telemetry());
  }

  private Job job(String name, Duration every) {
    return new Job(name, every, at -> {
      ran.add(name);
      return 1;
    });
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void until(JobRunner runner, Duration span) {
    while (now.isBefore(START.plus(span))) {
      now = now.plus(runner.step());
    }
  }

  @Test
  void eachJobRunsAboutAsOftenAsItSays() {
    until(
        runner(job("hourly", Duration.ofHours(1)), job("daily", Duration.ofDays(1))),
        Duration.ofDays(10));
    assertThat(ran.stream().filter("hourly"::equals).count()).isBetween(225L, 260L);
    assertThat(ran.stream().filter("daily"::equals).count()).isBetween(9L, 12L);
  }

  @Test
  void twoRunsAreNeverTheSameTimeApart() {
    List<Instant> times = new ArrayList<>();
    until(
        runner(new Job("jittered", Duration.ofHours(1), at -> {
          times.add(at);
          return 0;
        })),
        Duration.ofHours(5));
    List<Duration> gaps = new ArrayList<>();
    for (int i = 1; i < times.size(); i++) {
      gaps.add(Duration.between(times.get(i - 1), times.get(i)));
    }
    assertThat(gaps)
        .doesNotHaveDuplicates()
        .allSatisfy(
            gap -> assertThat(gap).isBetween(Duration.ofMinutes(54), Duration.ofMinutes(66)));
  }

  @Test
  void aJobThatFailsIsTriedAgainAndDisturbsNoOther() {
    Job failing = new Job("failing", Duration.ofMinutes(10), at -> {
      ran.add("failing");
      throw new IllegalStateException("on purpose");
    });
    until(runner(failing, job("sound", Duration.ofMinutes(10))), Duration.ofHours(1));
    assertThat(ran.stream().filter("failing"::equals).count()).isBetween(5L, 8L);
    assertThat(ran.stream().filter("sound"::equals).count()).isBetween(5L, 8L);
  }

  @Test
  void itIsStoppedBetweenJobsAndNotWithinOne() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    Job slow = new Job("slow", Duration.ofMillis(1), at -> {
      begun.countDown();
      await(goOn);
      ran.add("slow");
      return 1;
    });
    JobRunner runner = new JobRunner(
        List.of(slow, job("next", Duration.ofMillis(1))),
        () -> START.plusNanos(System.nanoTime()),
        new Random(1),
        new Telemetry());
    runner.start();
    assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
    Thread closing = Thread.startVirtualThread(runner::close);
    while (closing.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    goOn.countDown();
    closing.join();
    assertThat(ran).containsExactly("slow");
  }
}
