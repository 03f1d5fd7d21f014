package io.nexanest.market.history;

/**
 * A day's prices, as traded, at its instrument's scale.
 *
 * @param day days since 1970-01-01
 * @param open {@link #ABSENT} where only the close is known, like high and low
 * @param volume {@link #ABSENT} where it is not known
 * @param source where it came from
 * @param knownUs when it was recorded, in microseconds since 1970
 */
public record Bar(
    int day, long close, long open, long high, long low, long volume, String source, long knownUs) {
  /** Stands for a number that is not known. */
  public static final long ABSENT = Long.MIN_VALUE;

  public boolean ranged() {
    return open != ABSENT;
  }

  public boolean hasVolume() {
    return volume != ABSENT;
  }

  /** Whether both say the same of the day, whoever recorded it and when. */
  public boolean agrees(Bar other) {
    return day == other.day
        && close == other.close
        && open == other.open
        && high == other.high
        && low == other.low
        && volume == other.volume;
  }
}
