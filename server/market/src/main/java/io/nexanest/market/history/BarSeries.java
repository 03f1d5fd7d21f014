package io.nexanest.market.history;

import java.util.Arrays;
import java.util.OptionalInt;

/**
 * All bars of an instrument, in columns of primitives, ordered by day and then by when they were
 * recorded: of several bars of one day, the last one that was known counts. Immutable.
 */
public final class BarSeries {
  public static final BarSeries EMPTY = new Builder().build();

  private final int size;
  private final int[] days;
  private final long[] numbers;
  private final String[] sources;

  private BarSeries(int size, int[] days, long[] numbers, String[] sources) {
    this.size = size;
    this.days = Arrays.copyOf(days, size);
    this.numbers = Arrays.copyOf(numbers, size * Builder.WIDTH);
    this.sources = Arrays.copyOf(sources, size);
  }

  /** How many bars there are, superseded ones included. */
  public int size() {
    return size;
  }

  public int day(int i) {
    return days[i];
  }

  public long close(int i) {
    return numbers[i * Builder.WIDTH];
  }

  public Bar bar(int i) {
    int at = i * Builder.WIDTH;
    return new Bar(
        days[i],
        numbers[at],
        numbers[at + 1],
        numbers[at + 2],
        numbers[at + 3],
        numbers[at + 4],
        sources[i],
        numbers[at + 5]);
  }

  /**
   * The places of the bars that count, one a day.
   *
   * @param from the first day, included
   * @param to the last day, included
   * @param knownUs only what was recorded by then counts
   */
  public int[] select(int from, int to, long knownUs) {
    int begin = firstOn(from);
    int[] chosen = new int[size - begin];
    int count = 0;
    for (int i = begin; i < size && days[i] <= to; i++) {
      if (known(i) > knownUs) {
        continue;
      }
      if (count > 0 && days[chosen[count - 1]] == days[i]) {
        count--;
      }
      chosen[count++] = i;
    }
    return Arrays.copyOf(chosen, count);
  }

  /** The place of the last bar that counts before a day. */
  public OptionalInt lastBefore(int day, long knownUs) {
    for (int i = firstOn(day) - 1; i >= 0; i--) {
      if (known(i) <= knownUs) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  private long known(int i) {
    return numbers[i * Builder.WIDTH + 5];
  }

  private int firstOn(int day) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (days[middle] < day) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Takes bars in their order. */
  public static final class Builder {
    private static final int WIDTH = 6;

    private int size;
    private int[] days = new int[16];
    private long[] numbers = new long[16 * WIDTH];
    private String[] sources = new String[16];

    /** Adds a bar; throws IllegalArgumentException for one before the last. */
    public Builder add(Bar bar) {
      if (size > 0 && bar.day() < days[size - 1]) {
        throw new IllegalArgumentException("bars come by day: " + bar);
      }
      if (size == days.length) {
        days = Arrays.copyOf(days, size * 2);
        numbers = Arrays.copyOf(numbers, size * 2 * WIDTH);
        sources = Arrays.copyOf(sources, size * 2);
      }
      days[size] = bar.day();
      sources[size] = bar.source();
      long[] row = {bar.close(), bar.open(), bar.high(), bar.low(), bar.volume(), bar.knownUs()};
      System.arraycopy(row, 0, numbers, size * WIDTH, WIDTH);
      size++;
      return this;
    }

    public BarSeries build() {
      return new BarSeries(size, days, numbers, sources);
    }
  }
}
