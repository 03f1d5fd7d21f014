package io.nexanest.market.adapter.spi.book;

import java.util.LinkedHashSet;
import java.util.TreeSet;

/**
 * Tells each trade of an instrument once, and which are missing where their numbers follow each
 * other. For one thread.
 */
public final class TradeTape {
  static final int MOST_REMEMBERED = 20_000;
  static final int MOST_MISSING = 5_000;

  /** What became of a trade. */
  public enum Seen {
    NEW,
    /** New, but a later one was told before. */
    LATE,
    /** Told before, or from before the first. */
    KNOWN
  }

  private final boolean consecutive;
  private final LinkedHashSet<String> remembered = new LinkedHashSet<>();
  private final TreeSet<Long> missing = new TreeSet<>();
  private long highest = -1;
  private long told = -1;

  /**
   * An empty one.
   *
   * @param consecutive whether ids are numbers of which each follows the one before
   */
  public TradeTape(boolean consecutive) {
    this.consecutive = consecutive;
  }

  /** Takes a trade. Throws IllegalArgumentException for an id that must be a number and is not. */
  public Seen take(String id) {
    if (!consecutive) {
      return remember(id) ? Seen.NEW : Seen.KNOWN;
    }
    long number = number(id);
    if (highest >= 0 && number <= highest && !missing.remove(number)) {
      return Seen.KNOWN;
    }
    if (highest >= 0 && number > highest + 1) {
      miss(highest + 1, number - 1);
    }
    Seen seen = number < told ? Seen.LATE : Seen.NEW;
    highest = Math.max(highest, number);
    told = Math.max(told, number);
    return seen;
  }

  /** The provider says which trade is its last. */
  public void mark(long lastNumber) {
    if (consecutive && highest >= 0 && lastNumber > highest) {
      miss(highest + 1, lastNumber);
      highest = lastNumber;
    }
  }

  /** Of more than 5,000 missing in a row the newest are looked for. */
  private void miss(long from, long to) {
    for (long n = Math.max(from, to - MOST_MISSING + 1); n <= to; n++) {
      missing.add(n);
    }
    while (missing.size() > MOST_MISSING) {
      missing.pollFirst();
    }
  }

  private boolean remember(String id) {
    if (!remembered.add(id)) {
      return false;
    }
    if (remembered.size() > MOST_REMEMBERED) {
      remembered.removeFirst();
    }
    return true;
  }

  public boolean complete() {
    return missing.isEmpty();
  }

  /** How many are missing. */
  public int missing() {
    return missing.size();
  }

  /** The first that is missing; -1 if none. */
  public long firstMissing() {
    return missing.isEmpty() ? -1 : missing.first();
  }

  /** The last that is missing; -1 if none. */
  public long lastMissing() {
    return missing.isEmpty() ? -1 : missing.last();
  }

  /** The highest number so far; -1 if none. */
  public long highest() {
    return highest;
  }

  /** Looks no longer for what is missing. */
  public void giveUp() {
    missing.clear();
  }

  private static long number(String id) {
    try {
      return Long.parseLong(id);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("trade '" + id + "' must be a number", e);
    }
  }
}
