package io.nexanest.benchmarks;

import java.util.Arrays;
import java.util.function.LongSupplier;

/** Times a piece of work after warming it up: several repeats, the median of them. */
public final class Repeats {
  private static final long WARM_NANOS = 1_500_000_000L;
  private static final long REPEAT_NANOS = 200_000_000L;
  private static final int REPEATS = 9;

  private long sink;

  /** Nanoseconds for one run of the work; its result is kept so that it has to be made. */
  public double nanos(LongSupplier work) {
    repeat(work, WARM_NANOS);
    double[] each = new double[REPEATS];
    for (int i = 0; i < REPEATS; i++) {
      each[i] = repeat(work, REPEAT_NANOS);
    }
    Arrays.sort(each);
    return each[REPEATS / 2];
  }

  /** All results together; printing them keeps the work from being left out. */
  public long sink() {
    return sink;
  }

  private double repeat(LongSupplier work, long least) {
    long begin = System.nanoTime();
    long runs = 0;
    long took = 0;
    while (took < least) {
      sink += work.getAsLong();
      runs++;
      took = System.nanoTime() - begin;
    }
    return (double) took / runs;
  }
}
