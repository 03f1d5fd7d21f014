package io.nexanest.core.simulation.cut;

import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;

/** Ends a server between two of its steps now and then, and counts what it did. */
public final class Cuts {
  /** One cut in so many steps. */
  private static final int ONE_IN = 24;

  private final SplittableRandom random;
  private final Map<Step, Integer> after = new EnumMap<>(Step.class);
  private int again;
  private int stale;

  public Cuts(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** The server is gone, with all it had in memory. */
  static final class Cut extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  void after(Step step) {
    if (random.nextInt(ONE_IN) == 0) {
      after.merge(step, 1, Integer::sum);
      throw new Cut();
    }
  }

  /** Whether an event that was delivered comes a second time. */
  boolean repeats() {
    boolean repeats = random.nextInt(6) == 0;
    again += repeats ? 1 : 0;
    return repeats;
  }

  /** Whether an event of some time ago comes now. */
  boolean straggles() {
    boolean straggles = random.nextInt(6) == 0;
    stale += straggles ? 1 : 0;
    return straggles;
  }

  /** How often the server was cut after each step. */
  public Map<Step, Integer> made() {
    return after;
  }

  /** How many events were delivered a second time at once. */
  public int again() {
    return again;
  }

  /** How many events came out of turn. */
  public int stale() {
    return stale;
  }
}
