package io.nexanest.platform.job;

import java.time.Duration;
import java.time.Instant;

/**
 * Something to be done again and again. A run does a bounded piece of it; one that was cut short by
 * a crash is simply done again, so it must do no harm to do it twice.
 *
 * @param name what metrics and logs call it, {@code expired_rows}
 * @param every how long to wait between two runs
 * @param work does a piece
 */
public record Job(String name, Duration every, Work work) {
  public Job {
    if (!name.matches("[a-z_]{1,40}")) {
      throw new IllegalArgumentException("'" + name + "' is not a job's name");
    }
    if (every.isNegative() || every.isZero()) {
      throw new IllegalArgumentException("job " + name + " needs a time between its runs");
    }
  }

  /** What a run does. */
  @FunctionalInterface
  public interface Work {
    /** Does a piece as of this moment; returns how many things were done, 0 when none was left. */
    long run(Instant now);
  }
}
