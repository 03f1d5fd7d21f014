package io.nexanest.e2e.faults;

import java.sql.SQLException;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Cuts the connection of the step that it is told of, and of the relay now and then. */
final class Scissors implements StepDriver.Listener {
  /** The relay waits after each cut, so it is let alone at last. */
  private static final int RELAYS = 20;

  private static final Pattern ABOUT =
      Pattern.compile("(insert into|update|from) [a-z]+\\.[a-z_]+|commit$");

  private final AtomicInteger left = new AtomicInteger();
  private final AtomicInteger seen = new AtomicInteger();
  private final AtomicInteger relayed = new AtomicInteger();
  private final TreeMap<String, Integer> places = new TreeMap<>();
  private final Random random;
  private volatile boolean open;
  private volatile boolean begun;

  Scissors(long seed) {
    this.random = new Random(seed);
  }

  /** Cuts after so many steps from now, each statement being two: before it and after it. */
  void cutAfter(int steps) {
    left.set(steps);
    open = true;
    begun = true;
  }

  /** Cuts nothing but the relay, and counts steps from zero. */
  void rest() {
    open = false;
    left.set(0);
    seen.set(0);
  }

  /** How many steps there were since the last rest. */
  int seen() {
    return seen.get();
  }

  /** How often the relay had delivered and could not write that down. */
  int relayed() {
    return relayed.get();
  }

  /** How often it cut before or after which statement. */
  TreeMap<String, Integer> places() {
    synchronized (places) {
      return new TreeMap<>(places);
    }
  }

  @Override
  public void step(StepDriver.Step step) throws SQLException {
    if (step.text().contains("update platform.relay")) {
      relayStep(step);
      return;
    }
    if (step.slice().equals("platform")) {
      return;
    }
    seen.incrementAndGet();
    if (open && left.decrementAndGet() == 0) {
      open = false;
      synchronized (places) {
        places.merge((step.done() ? "after " : "before ") + words(step.text()), 1, Integer::sum);
      }
      throw step.cut();
    }
  }

  /** What each statement of a message is about, without whose call it is. */
  private static String words(String message) {
    return ABOUT
        .matcher(message)
        .results()
        .map(MatchResult::group)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private void relayStep(StepDriver.Step step) throws SQLException {
    if (begun && relayed.get() < RELAYS && random.nextInt(4) == 0) {
      relayed.incrementAndGet();
      throw step.cut();
    }
  }
}
