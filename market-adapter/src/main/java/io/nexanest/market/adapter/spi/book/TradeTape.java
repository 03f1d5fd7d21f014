package io.nexanest.market.adapter.spi.book;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;

/**
 * Tells each trade of an instrument once, and which are missing where their numbers follow each
 * other. A number further away than a million is one of a slip, or of a venue that counts anew: a
 * second one near it decides. For one thread.
 */
public final class TradeTape {
  static final int MOST_REMEMBERED = 20_000;
  /** While trades of an outage come, none of those told in the meantime may be forgotten. */
  static final int MOST_HELD = 100_000;

  static final int MOST_MISSING = 5_000;
  static final long LEAP = 1_000_000;
  private static final int MOST_LOST = 16;

  /** What became of a trade. */
  public enum Seen {
    NEW,
    /** New, but a later one was told before. */
    LATE,
    /** Told before, or from before the first. */
    KNOWN
  }

  /** Trades that are not looked for; {@code to} is -1 where it is unknown. */
  public record Lost(long from, long to, String reason) {}

  private final boolean consecutive;
  private final LinkedHashMap<String, Long> remembered = new LinkedHashMap<>();
  private final TreeSet<Long> missing = new TreeSet<>();
  private final List<Lost> lost = new ArrayList<>();
  private boolean held;
  private boolean forgetful;
  private long highest = -1;
  private long told = -1;
  /** The highest number before a leap that nothing has confirmed; -1 if there is none. */
  private long beforeLeap = -1;
  /** The last number far below the highest; -1 if the last was not. */
  private long below = -1;

  /**
   * An empty one.
   *
   * @param consecutive whether ids are numbers of which each follows the one before
   */
  public TradeTape(boolean consecutive) {
    this.consecutive = consecutive;
  }

  /**
   * Takes a trade.
   *
   * @param at when it was, in nanoseconds since 1970
   * @throws IllegalArgumentException for an id that must be a number and is not
   */
  public Seen take(String id, long at) {
    if (!consecutive) {
      return remember(id, at) ? Seen.NEW : Seen.KNOWN;
    }
    long number = number(id);
    weigh(number);
    if (highest >= 0 && number <= highest && !missing.remove(number)) {
      return Seen.KNOWN;
    }
    if (highest >= 0 && number - highest > LEAP) {
      beforeLeap = highest;
      below = -1;
    } else if (highest >= 0 && number - highest > 1) {
      miss(highest + 1, number - 1);
    }
    Seen seen = number < told ? Seen.LATE : Seen.NEW;
    highest = Math.max(highest, number);
    told = Math.max(told, number);
    return seen;
  }

  /** Believes or takes back a leap, and goes along with a venue that counts anew. */
  private void weigh(long number) {
    if (beforeLeap >= 0) {
      boolean slip = highest - number > LEAP;
      if (slip) {
        highest = beforeLeap;
        told = beforeLeap;
      } else if (number != highest) {
        lose(beforeLeap + 1, highest - 1, "the venue's numbers leapt");
        missing.clear();
      } else {
        return;
      }
      beforeLeap = -1;
    }
    if (highest < 0 || highest - number <= LEAP || missing.contains(number)) {
      below = -1;
      return;
    }
    // One alone may be of old; two that follow each other are of a new count.
    if (below >= 0 && number > below && number - below <= MOST_MISSING) {
      lose(
          Math.min(highest, Long.MAX_VALUE - 1) + 1,
          -1,
          "the venue's numbers began anew at " + below);
      missing.clear();
      highest = below - 1;
      told = below - 1;
      below = -1;
    } else {
      below = number;
    }
  }

  /** The provider says which trade is its last. A leap is left to the trades themselves. */
  public void mark(long lastNumber) {
    if (consecutive && highest >= 0 && lastNumber > highest && lastNumber - highest <= LEAP) {
      miss(highest + 1, lastNumber);
      highest = lastNumber;
    }
  }

  /** Of more than 5,000 missing the newest are looked for; the others are lost. */
  private void miss(long from, long to) {
    long first = Math.max(from, to - MOST_MISSING + 1);
    if (first > from) {
      lose(from, first - 1, "more than " + MOST_MISSING + " trades are missing");
    }
    for (long n = first; n <= to; n++) {
      missing.add(n);
    }
    if (missing.size() > MOST_MISSING) {
      long dropped = missing.first();
      long last = dropped;
      while (missing.size() > MOST_MISSING) {
        last = missing.removeFirst();
      }
      lose(dropped, last, "more than " + MOST_MISSING + " trades are missing");
    }
  }

  private void lose(long from, long to, String reason) {
    if (lost.size() == MOST_LOST) {
      Lost first = lost.removeFirst();
      lost.set(0, new Lost(Math.min(first.from(), lost.getFirst().from()), -1, first.reason()));
    }
    lost.add(new Lost(from, to, reason));
  }

  /** Which trades have been lost since this was last asked; they are not looked for. */
  public List<Lost> takeLost() {
    List<Lost> all = List.copyOf(lost);
    lost.clear();
    return all;
  }

  private boolean remember(String id, long at) {
    if (remembered.putIfAbsent(id, at) != null) {
      return false;
    }
    forget();
    return true;
  }

  private void forget() {
    int most = held ? MOST_HELD : MOST_REMEMBERED;
    while (remembered.size() > most) {
      remembered.pollFirstEntry();
      forgetful = true;
    }
  }

  /** Remembers more for as long as trades of an outage are owed, or no longer. */
  public void hold(boolean hold) {
    held = hold;
    forget();
  }

  /** Whether one more would have to be taken for new, though it may have been told. */
  public boolean full() {
    return held && remembered.size() >= MOST_HELD;
  }

  /** From when on each trade is remembered; 0 where none has been forgotten. */
  public long remembersFrom() {
    return forgetful && !remembered.isEmpty() ? remembered.firstEntry().getValue() + 1 : 0;
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
      long number = Long.parseLong(id);
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("trade '" + id + "' must be a number", e);
    }
    throw new IllegalArgumentException("trade '" + id + "' must be a number from 0 on");
  }
}
